package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The book of persons to be called (责任人)")
class DutyPersonsTest {

    @RegisterExtension final CalledDesk called = new CalledDesk();

    @Test
    void isKeptByThoseOfThePlaceOneVersionAfterTheOther() {
        var book = CalledDesk.PERSONS + "?region=340102001";
        var person = called.read(book).at("/items/0");
        var id = person.get("person").asText();
        var path = CalledDesk.PERSONS + "/" + id;
        var form = Map.of("rank", 1, "name", "孙某", "phone", "000-0099");
        assertThat(called.put(DeskServer.COUNTY, path, "\"1\"", form).json().get("version").asInt())
                .isEqualTo(2);
        assertThat(called.put(DeskServer.COUNTY, path, "\"1\"", form).status()).isEqualTo(412);
        assertThat(called.read(book).at("/items/0/name").asText()).isEqualTo("孙某");
        assertThat(called.put(DeskServer.OFFICER, path, "\"2\"", form).status()).isEqualTo(403);
        assertThat(called.post(DeskServer.COUNTY, path + "/retire", "").status()).isEqualTo(200);
        assertThat(called.post(DeskServer.COUNTY, path + "/retire", "").status()).isEqualTo(409);
        assertThat(called.read(book).get("items").findValuesAsText("person")).doesNotContain(id);
        var digits = new HashMap<String, Object>(CalledDesk.form("340102", "", 1, "孙某", "-----"));
        assertThat(called.post(DeskServer.CHIEF, CalledDesk.PERSONS, digits).status())
                .isEqualTo(422);
        var city = CalledDesk.form("340100", "", 1, "孙某", "000-0001");
        assertThat(
                        called.post(DeskServer.CHIEF, CalledDesk.PERSONS, city)
                                .json()
                                .at("/errors/0/rule")
                                .asText())
                .isEqualTo("level");
        var elsewhere = CalledDesk.form("340202", "", 1, "孙某", "000-0001");
        assertThat(called.post(DeskServer.COUNTY, CalledDesk.PERSONS, elsewhere).status())
                .isEqualTo(403);
    }

    @Test
    void isReadPageByPage() {
        var first = called.read(CalledDesk.PERSONS + "?region=340000&limit=4");
        assertThat(first.get("items")).hasSize(4);
        var rest =
                called.read(
                        CalledDesk.PERSONS
                                + "?region=340000&limit=4&cursor="
                                + first.get("next").asText());
        assertThat(rest.get("items")).hasSize(2);
        assertThat(
                        called.desk
                                .server
                                .get(
                                        DeskServer.OFFICER,
                                        CalledDesk.PERSONS + "?region=340000&cursor=x")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void showsNamesAndPhonesOnlyToThoseWithAPostThere() {
        called.desk.server.person("外县审核员", Role.REVIEWER, "340202");
        called.issue("RED", CalledDesk.COUNTY);
        var seen = called.desk.server.get("外县审核员", CalledDesk.LISTS + "/" + called.warning());
        assertThat(seen.body()).contains("赵*").doesNotContain("赵某", "000-0004");
        assertThat(called.desk.server.get("外县审核员", called.path("赵某")).status()).isEqualTo(403);
        assertThat(called.tryLog("外县审核员", "赵某", Map.of()).status()).isEqualTo(403);
        assertThat(
                        called.desk
                                .server
                                .get(DeskServer.COUNTY, CalledDesk.LISTS + "/" + called.warning())
                                .body())
                .contains("赵某", "000-0004");
    }

    @Test
    void keepsNamesPhonesAndWordsOutOfFactsAndSealedInTheStore() {
        called.issue("RED", CalledDesk.COUNTY);
        called.log("赵某", "PHONE", "ANSWERED", "口令七七");
        called.desk.server.settle();
        var facts = called.desk.server.open().journal().listAfter(0, 10_000).toString();
        assertThat(facts).doesNotContain("赵某", "000-0004", "口令七七");
        var stored =
                called.desk
                        .server
                        .open()
                        .store()
                        .read(
                                h ->
                                        h.createQuery(
                                                        """
                                                        select string_agg(r, ' ') from (
                                                        select p::text as r from desk.duty_person p
                                                         union all
                                                        select c::text from desk.callout_call c
                                                         union all
                                                        select o::text from desk.callout_person o) x
                                                        """)
                                                .mapTo(String.class)
                                                .one());
        assertThat(stored).contains("甲村").doesNotContain("赵某", "000-0004", "口令七七");
    }
}
