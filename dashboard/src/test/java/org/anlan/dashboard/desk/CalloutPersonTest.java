package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Cause;
import org.anlan.web.testing.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call-out by person (叫应到人)")
class CalloutPersonTest {

    private static final RegionCode COUNTY = new RegionCode("340102");
    private static final String LISTS = "/api/v1/desk/callout-lists";
    private static final String PERSONS = "/api/v1/desk/duty-persons";

    private DeskServer desk;
    private String warning = "";
    private int warnings;

    @BeforeEach
    void open() {
        desk = new DeskServer();
        name("340102", "", 1, "张某", "000-0001");
        name("340102", "", 2, "李某", "000-0002");
        name("340102001", "", 1, "王某", "000-0003");
        name("340102001", "甲村", 1, "赵某", "000-0004");
        name("340102001", "甲村", 2, "陈某", "000-0005");
        name("340202", "", 1, "外某", "000-0006");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensTheListOfTheFirstPersonsOfItsAreaByLevel() {
        issue("RED", COUNTY);
        assertThat(names(list())).containsExactlyInAnyOrder("张某", "王某", "赵某");
        assertThat(list().at("/counts/toCall").asInt()).isEqualTo(3);
        assertThat(list().at("/counts/called").asInt()).isZero();
        assertThat(list().at("/levels").findValuesAsText("level"))
                .containsExactly("COUNTY", "TOWNSHIP", "VILLAGE");
        assertThat(list().at("/levels/2/counts/total").asInt()).isEqualTo(1);
        assertThat(read(LISTS).at("/items/0/warning").asText()).isEqualTo(warning);
        assertThat(names(read(LISTS + "/" + warning + "?level=VILLAGE"))).containsExactly("赵某");
        assertThat(names(read(LISTS + "/" + warning + "?region=340102001")))
                .containsExactlyInAnyOrder("王某", "赵某");
    }

    @Test
    void callsTheCountyAboveATownshipToo() {
        issue("RED", new RegionCode("340102001"));
        assertThat(names(list())).containsExactlyInAnyOrder("张某", "王某", "赵某");
    }

    @Test
    void goesFromCalledToAnsweredToActedWithItsPhoneLog() {
        issue("RED", COUNTY);
        log("赵某", "PHONE", "NO_ANSWER", "");
        assertThat(line("赵某").get("state").asText()).isEqualTo("CALLED");
        later(2);
        log("赵某", "SATELLITE", "ANSWERED", "已收到,正在组织转移");
        assertThat(line("赵某").get("state").asText()).isEqualTo("ANSWERED");
        log("赵某", "VISIT", "ACTED", "二十户已转移");
        assertThat(line("赵某").get("stateZh").asText()).isEqualTo("已行动");
        assertThat(line("赵某").get("calls").asInt()).isEqualTo(3);
        var calls = read(path("赵某")).get("items");
        assertThat(calls.findValuesAsText("wayZh")).containsExactly("电话", "卫星电话", "上门");
        assertThat(calls.at("/1/said").asText()).isEqualTo("已收到,正在组织转移");
        assertThat(calls.at("/1/caller").asText()).isEqualTo(DeskServer.OFFICER);
        assertThat(read(LISTS + "/" + warning + "?state=ACTED").get("items")).hasSize(1);
    }

    @Test
    void passesAnUnansweredCallOnToTheNextThenAboveThenToTheDesk() {
        issue("RED", COUNTY);
        log("赵某", "PHONE", "NO_ANSWER", "");
        assertThat(line("赵某").get("nextTo").asText()).isEqualTo("NEXT");
        later(4);
        assertThat(names(list())).doesNotContain("陈某");
        later(1);
        assertThat(names(list())).contains("陈某");
        assertThat(line("陈某").get("because").asText()).isEqualTo(line("赵某").get("person").asText());
        assertThat(alarms()).isEmpty();
        later(10);
        assertThat(line("赵某").get("step").asInt()).isEqualTo(3);
        assertThat(alarms()).singleElement().asString().contains("1 位责任人");
        log("赵某", "PHONE", "ANSWERED", "");
        later(1);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void passesNothingOnBeforeTheFirstCallNorAfterAnAnswer() {
        issue("RED", COUNTY);
        later(30);
        assertThat(line("赵某").get("step").asInt()).isZero();
        log("赵某", "PHONE", "ANSWERED", "");
        later(30);
        assertThat(line("赵某").get("step").asInt()).isZero();
    }

    @Test
    void listsSilentPlacesAsTheyStoodAfterThreeTenAndTwentyMinutes() {
        issue("RED", COUNTY);
        later(2);
        log("张某", "PHONE", "ANSWERED", "");
        later(3);
        log("王某", "PHONE", "ANSWERED", "");
        later(4);
        var marks = read(LISTS + "/" + warning + "/silent").get("marks");
        assertThat(marks.findValuesAsText("minutes")).containsExactly("3", "10", "20");
        assertThat(marks.at("/0/reached").asBoolean()).isTrue();
        assertThat(marks.at("/0/counties")).isEmpty();
        assertThat(marks.at("/0/townships/0/region").asText()).isEqualTo("340102001");
        assertThat(marks.at("/0/townships/0/answeredSince").isNull()).isFalse();
        assertThat(marks.at("/0/villages/0/village").asText()).isEqualTo("甲村");
        assertThat(marks.at("/1/reached").asBoolean()).isFalse();
        assertThat(marks.at("/1/townships")).as("of now").isEmpty();
        assertThat(marks.at("/1/villages/0/called").asInt()).isZero();
    }

    @Test
    void endsWithItsWarningOrIsClosedWithAReasonAndThenTakesNoCall() {
        issue("RED", COUNTY);
        var why = Map.of("why", "群众已全部转移");
        var close = LISTS + "/" + warning + "/close";
        assertThat(post(DeskServer.OFFICER, close, why).status()).isEqualTo(403);
        assertThat(post(DeskServer.CHIEF, close, why).json().get("closedWhy").asText())
                .isEqualTo("群众已全部转移");
        assertThat(post(DeskServer.CHIEF, close, why).status()).isEqualTo(409);
        assertThat(tryLog(DeskServer.OFFICER, "赵某", Map.of()).status()).isEqualTo(409);
        assertThat(read(LISTS).get("items")).isEmpty();
        issue("RED", COUNTY);
        var second = warning;
        issue("CANCEL", "RED", List.of(second), COUNTY);
        assertThat(read(LISTS + "/" + second).get("closedAt").isNull()).isFalse();
    }

    @Test
    void refusesACallThatIsToComeOrOlderThanTheWarningOrToSomebodyElse() {
        issue("RED", COUNTY);
        var ahead = desk.server.open().civil().instant().plusSeconds(90).toString();
        assertThat(tryLog(DeskServer.OFFICER, "赵某", Map.of("at", ahead)).json().toString())
                .contains("past");
        var before = desk.server.open().civil().instant().minusSeconds(9_000).toString();
        assertThat(tryLog(DeskServer.OFFICER, "赵某", Map.of("at", before)).json().toString())
                .contains("after-warning");
        var nobody = LISTS + "/" + warning + "/persons/" + UUID.randomUUID() + "/calls";
        var call = Map.of("way", "PHONE", "outcome", "BUSY");
        assertThat(post(DeskServer.OFFICER, nobody, call).status()).isEqualTo(404);
        assertThat(post(DeskServer.OFFICER, path("赵某"), Map.of("way", "PIGEON")).status())
                .isIn(400, 422);
        assertThat(read404(LISTS + "/no-such/silent")).isEqualTo(404);
    }

    @Test
    void showsNamesAndPhonesOnlyToThoseWithAPostThere() {
        desk.server.person("外县审核员", org.anlan.domain.Role.REVIEWER, "340202");
        issue("RED", COUNTY);
        var seen = desk.server.get("外县审核员", LISTS + "/" + warning);
        assertThat(seen.body()).contains("赵*").doesNotContain("赵某", "000-0004");
        assertThat(desk.server.get("外县审核员", path("赵某")).status()).isEqualTo(403);
        assertThat(tryLog("外县审核员", "赵某", Map.of()).status()).isEqualTo(403);
        assertThat(desk.server.get(DeskServer.COUNTY, LISTS + "/" + warning).body())
                .contains("赵某", "000-0004");
    }

    @Test
    void keepsNamesPhonesAndWordsOutOfFactsAndSealedInTheStore() {
        issue("RED", COUNTY);
        log("赵某", "PHONE", "ANSWERED", "口令七七");
        desk.server.settle();
        var facts = desk.server.open().journal().listAfter(0, 10_000).toString();
        assertThat(facts).doesNotContain("赵某", "000-0004", "口令七七");
        var stored =
                desk.server
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

    @Test
    void isPrintedAsASlipWithWhoHasNotAnswered() {
        issue("RED", COUNTY);
        log("王某", "PHONE", "ANSWERED", "");
        var slip = desk.docx(LISTS + "/" + warning + "/slip.docx");
        assertThat(slip).contains("叫应通知单", "未应2人", "已应1人", "赵某", "000-0004", "演练", warning);
        assertThat(slip.indexOf("赵某")).isLessThan(slip.indexOf("王某"));
        var pdf = desk.download(DeskServer.OFFICER, LISTS + "/" + warning + "/slip.pdf");
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(
                        desk.server
                                .get(DeskServer.COUNTY, LISTS + "/" + warning + "/slip.docx")
                                .status())
                .isEqualTo(403);
        assertThat(read404(LISTS + "/no-such/slip.docx")).isEqualTo(404);
    }

    @Test
    void isKeptByThoseOfThePlaceOneVersionAfterTheOther() {
        var book = PERSONS + "?region=340102001";
        var person = read(book).at("/items/0");
        var id = person.get("person").asText();
        var path = PERSONS + "/" + id;
        var form = Map.of("rank", 1, "name", "孙某", "phone", "000-0099");
        assertThat(put(DeskServer.COUNTY, path, "\"1\"", form).json().get("version").asInt())
                .isEqualTo(2);
        assertThat(put(DeskServer.COUNTY, path, "\"1\"", form).status()).isEqualTo(412);
        assertThat(read(book).at("/items/0/name").asText()).isEqualTo("孙某");
        assertThat(put(DeskServer.OFFICER, path, "\"2\"", form).status()).isEqualTo(403);
        assertThat(post(DeskServer.COUNTY, path + "/retire", "").status()).isEqualTo(200);
        assertThat(post(DeskServer.COUNTY, path + "/retire", "").status()).isEqualTo(409);
        assertThat(read(book).get("items").findValuesAsText("person")).doesNotContain(id);
        var digits = new HashMap<String, Object>(form("340102", "", 1, "孙某", "-----"));
        assertThat(post(DeskServer.CHIEF, PERSONS, digits).status()).isEqualTo(422);
        var city = form("340100", "", 1, "孙某", "000-0001");
        assertThat(post(DeskServer.CHIEF, PERSONS, city).json().at("/errors/0/rule").asText())
                .isEqualTo("level");
        var elsewhere = form("340202", "", 1, "孙某", "000-0001");
        assertThat(post(DeskServer.COUNTY, PERSONS, elsewhere).status()).isEqualTo(403);
    }

    @Test
    void isReadPageByPage() {
        var first = read(PERSONS + "?region=340000&limit=4");
        assertThat(first.get("items")).hasSize(4);
        var rest = read(PERSONS + "?region=340000&limit=4&cursor=" + first.get("next").asText());
        assertThat(rest.get("items")).hasSize(2);
        assertThat(
                        desk.server
                                .get(DeskServer.OFFICER, PERSONS + "?region=340000&cursor=x")
                                .status())
                .isEqualTo(400);
    }

    private void name(String region, String village, int rank, String name, String phone) {
        desk.write(DeskServer.CHIEF, PERSONS, form(region, village, rank, name, phone));
    }

    private static Map<String, Object> form(
            String region, String village, int rank, String name, String phone) {
        return Map.of(
                "region", region, "village", village, "duty", "HEAD", "rank", rank, "name", name,
                "phone", phone);
    }

    private void issue(String colour, RegionCode area) {
        issue("ALERT", colour, List.of(), area);
    }

    private void issue(String message, String colour, List<String> follows, RegionCode area) {
        warning = "w" + ++warnings;
        var ends = desk.server.open().civil().instant().plus(Duration.ofHours(6));
        desk.happens(
                new WarningIssued(warning, area, colour, message, ends, List.of(area), follows));
    }

    private JsonNode list() {
        return read(LISTS + "/" + warning);
    }

    private static List<String> names(JsonNode list) {
        return list.get("items").findValuesAsText("name");
    }

    private JsonNode line(String name) {
        return list().get("items")
                .valueStream()
                .filter(l -> l.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String path(String name) {
        var person = line(name).get("person").asText();
        return LISTS + "/" + warning + "/persons/" + person + "/calls";
    }

    private void log(String name, String way, String outcome, String said) {
        var call = Map.of("way", way, "outcome", outcome, "said", said);
        assertThat(post(DeskServer.OFFICER, path(name), call).status()).isEqualTo(200);
    }

    private Reply tryLog(String person, String name, Map<String, Object> more) {
        var call = new HashMap<String, Object>(more);
        call.put("way", "PHONE");
        call.put("outcome", "ANSWERED");
        return post(person, path(name), call);
    }

    private Reply post(String person, String path, Object body) {
        return desk.server.post(person, path, body);
    }

    private Reply put(String person, String path, String version, Object body) {
        return desk.server.send(
                "PUT",
                path,
                java.util.Optional.of(desk.server.token(person)),
                org.anlan.web.Json.write(body),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", version));
    }

    private JsonNode read(String path) {
        var reply = desk.server.get(DeskServer.OFFICER, path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private int read404(String path) {
        return desk.server.get(DeskServer.OFFICER, path).status();
    }

    private List<JsonNode> alarms() {
        return desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/alarms?limit=500")
                .json()
                .get("items")
                .valueStream()
                .filter(a -> a.get("rule").asText().equals("person-unanswered"))
                .filter(a -> a.get("endedAt").isNull())
                .toList();
    }

    private void later(int minutes) {
        var open = desk.server.open();
        open.turnClock(open.civil().instant().plus(Duration.ofMinutes(minutes)));
        open.store().useTransaction(Cause.house(), desk.dashboard()::tick);
        desk.server.settle();
    }
}
