package org.anlan.forecasting.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.Role;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.web.testing.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The dead and missing of a consultation")
class PersonListsTest {

    private static final List<String> ASKED = List.of("省应急管理厅", "省公安厅", "省农业农村厅");
    private static final String NUMBER = "11010519491231002X"; // the standard's own example

    @TempDir private Path folder;
    private House house;
    private Session session;

    @BeforeEach
    void open() {
        house = new House(folder);
        ASKED.forEach(name -> house.server().person(name, Role.DEPARTMENT, "340000"));
        session = Session.called(house, Map.of("kind", "DAMAGE", "departments", ASKED)).frozen();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private TestServer.Reply list(String by, Map<String, Object> person, String reason) {
        var form = new HashMap<String, Object>(Map.of("items", List.of(person)));
        if (!reason.isEmpty()) {
            form.put("reason", reason);
        }
        return session.post(by, "/persons", form);
    }

    private static Map<String, Object> person(String state) {
        return Map.of(
                "state", state, "name", "周密语", "identity", NUMBER, "age", 70, "place", "340102");
    }

    private TestServer.Reply compare(String person) {
        return house.server().get(person, session.path() + "/persons");
    }

    private void reveal() {
        ASKED.forEach(name -> session.file(name, "ORANGE", Map.of()));
    }

    @Test
    void areComparedOnceTheCardsTurnedAndByThoseAllowedAlone() {
        assertThat(list("省应急管理厅", person("DEAD"), "").status()).isEqualTo(201);
        assertThat(list("省公安厅", person("MISSING"), "").status()).isEqualTo(201);
        assertThat(compare("省公安厅").status()).as("sealed").isEqualTo(409);
        reveal();
        for (var person : List.of("省公安厅", "省应急管理厅", "会务", "带班领导")) {
            assertThat(compare(person).json().at("/items/0/differences/0").asText())
                    .as(person)
                    .isEqualTo("状态:省公安厅 失踪,省应急管理厅 死亡");
        }
        for (var person : List.of("省农业农村厅", "预报员", "省水利厅")) {
            assertThat(compare(person).status()).as(person).isEqualTo(403);
        }
        assertThat(compare("会务").body())
                .contains("\"identityEnd\":\"002X\"")
                .doesNotContain(NUMBER);
        assertThat(reads()).isEqualTo(5);
    }

    private int reads() {
        return count("select count(*) from forecasting.person_read");
    }

    private int count(String sql) {
        return house.server()
                .open()
                .store()
                .read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    @Test
    void standNowhereInTheClear() {
        list("省公安厅", person("DEAD"), "");
        reveal();
        house.server().settle();
        assertThat(house.server().open().journal().listAfter(0, 1000).toString())
                .doesNotContain("周密语", NUMBER);
        assertThat(house.server().get("省农业农村厅", session.path() + "/damage-sheet").body())
                .contains("\"dead\":1")
                .doesNotContain("周密语", NUMBER);
        assertThat(
                        count(
                                "select count(*) from forecasting.listed_person p"
                                        + " where p::text like '%周密语%' or p::text like '%11010519491231002X%'"))
                .isZero();
    }

    @Test
    void areRefusedFromOthersAndWithAnUnsoundNumberThatIsNotRepeated() {
        assertThat(list("省农业农村厅", person("DEAD"), "").status()).isEqualTo(403);
        var wrong = new HashMap<>(person("DEAD"));
        wrong.put("identity", "110105194912310021");
        var refused = list("省公安厅", wrong, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("items/0/identity")
                .doesNotContain("110105194912310021");
        var unknown = Map.<String, Object>of("state", "DEAD", "name", "周密语", "place", "340102");
        assertThat(list("省公安厅", unknown, "").body()).contains("items/0/age");
    }

    @Test
    void areCorrectedAfterTheRevealWithAReason() {
        list("省公安厅", person("MISSING"), "");
        list("省应急管理厅", person("DEAD"), "");
        assertThat(list("省公安厅", person("DEAD"), "").status()).isEqualTo(409);
        reveal();
        assertThat(list("省公安厅", person("DEAD"), "").body()).contains("reason");
        var again = list("省公安厅", person("DEAD"), "遗体已辨认");
        assertThat(again.json().get("version").asInt()).isEqualTo(2);
        assertThat(compare("会务").json().at("/tally/dead").asInt()).isEqualTo(1);
        assertThat(compare("会务").json().at("/lists/0/reason").asText()).isEqualTo("遗体已辨认");
    }

    @Test
    void countAsOneMoreSourceOfTheAgreedFigure() {
        list("省公安厅", person("DEAD"), "");
        list("省应急管理厅", person("DEAD"), "");
        reveal();
        var two = List.of(Map.of("indicator", "deaths", "value", "2"));
        var refused = session.post("会务", "/damage-sheet", Map.of("items", two));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("逐人比对(各方一致) 1(-1)");
    }

    @Test
    void areGoneForGoodWithTheKeyOfTheirDisaster() {
        list("省公安厅", person("DEAD"), "");
        list("省应急管理厅", person("DEAD"), "");
        house.room().destroyPersonalData("flood");
        assertThat(list("省公安厅", person("DEAD"), "").status()).isEqualTo(409);
        reveal();
        assertThat(compare("会务").status()).isEqualTo(410);
        var sheet = house.server().get("值班长", session.path() + "/damage-sheet");
        assertThat(sheet.status()).as("figures stay readable").isEqualTo(200);
        assertThat(sheet.json().at("/persons/lists/0/dead").asInt()).isEqualTo(1);
    }
}
