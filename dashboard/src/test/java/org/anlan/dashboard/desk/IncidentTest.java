package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.store.journal.SealedFact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call to the desk")
class IncidentTest {

    private static final String PATH = "/api/v1/desk/incidents";

    private static DeskServer desk;

    @BeforeAll
    static void open() {
        desk = new DeskServer();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void isTakenVerifiedReportedHandledAnsweredAndClosedByNamedPeople() {
        var id = take("dike-leak", "340102001", "圩堤背水坡");
        for (var state : List.of("VERIFIED", "REPORTED", "HANDLED", "ANSWERED", "CLOSED")) {
            var step = Map.of("state", state, "note", "已办", "toldWhom", "县防指");
            assertThat(
                            desk.write(DeskServer.OFFICER, PATH + "/" + id + "/steps", step)
                                    .json()
                                    .get("state")
                                    .asText())
                    .isEqualTo(state);
        }
        var steps = desk.server.get(DeskServer.OFFICER, PATH + "/" + id).json().get("steps");
        assertThat(steps.findValuesAsText("stateZh"))
                .containsExactly("接报", "核实", "报告", "处置", "反馈", "办结");
        assertThat(steps.get(2).get("by").asText()).isEqualTo(DeskServer.OFFICER);
        assertThat(steps.get(2).get("toldWhom").asText()).isEqualTo("县防指");
        assertThat(listed("open=true")).doesNotContain(id);
        assertThat(listed("limit=500")).contains(id);
    }

    @Test
    void bearsTheNameOfWhoeverFilesItHimself() {
        var call = Map.of("kind", "dike-leak", "region", "340102001", "peopleAtRisk", 20);
        var id = desk.write(DeskServer.TOWN, PATH, call).json().get("id").asText();
        var seen = desk.server.get(DeskServer.OFFICER, PATH + "/" + id).json().get("incident");
        assertThat(seen.get("caller").asText()).isEqualTo(DeskServer.TOWN);
        assertThat(seen.get("onBehalf").asBoolean()).isFalse();
    }

    @Test
    void isNotMovedPastAStep() {
        var id = take("other", "340202001", "跳步");
        var reply =
                desk.server.post(
                        DeskServer.OFFICER, PATH + "/" + id + "/steps", Map.of("state", "HANDLED"));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().get("detail").asText()).contains("接报").contains("处置");
    }

    @Test
    void showsCallerAndPhoneOnlyToThoseOnDutyAndNeverInTheJournal() {
        var id = take("trapped", "340103001", "沿河房屋");
        var onDuty = desk.server.get(DeskServer.OFFICER, PATH + "/" + id).json().get("incident");
        var other = desk.server.get(DeskServer.TOWN, PATH + "/" + id).json().get("incident");
        assertThat(onDuty.get("caller").asText()).isEqualTo("钱某");
        assertThat(onDuty.get("phone").asText()).isEqualTo("0551-1234567");
        assertThat(other.get("caller").isNull()).isTrue();
        assertThat(other.get("phone").isNull()).isTrue();
        assertThat(desk.server.open().journal().listAfter(0, 10_000))
                .extracting(SealedFact::body)
                .allSatisfy(b -> assertThat(b).doesNotContain("钱某").doesNotContain("1234567"));
    }

    @Test
    void typedOnBehalfOfTheCallerIsConfirmedLater() {
        var id = take("road-cut", "340102001", "村道");
        assertThat(incident(id).get("confirmedBy").isNull()).isTrue();
        desk.write(DeskServer.TOWN, PATH + "/" + id + "/confirm", "");
        assertThat(incident(id).get("confirmedBy").asText()).isEqualTo(DeskServer.TOWN);
    }

    @Test
    void thatComesTwiceIsProposedAsOneMergedByTheOfficerAndPartedAgain() {
        var first = take("landslide", "340202002", "屋后");
        var second = take("landslide", "340202002", "山脚,好像是同一处");
        assertThat(incident(second).get("mayRepeat").get(0).asText()).isEqualTo(first);

        merge(second, first, "MERGE");
        assertThat(listed("open=true")).contains(first).doesNotContain(second);
        assertThat(incident(first).get("calls").asInt()).isEqualTo(2);
        assertThat(incident(second).get("mayRepeat")).isEmpty();

        merge(second, first, "UNDO");
        assertThat(listed("open=true")).contains(first, second);
        assertThat(incident(first).get("calls").asInt()).isEqualTo(1);
    }

    @Test
    void farFromAnotherOrOfAnotherKindIsNotProposedAsTheSame() {
        takeAt("dike-breach", 117.00, 31.00);
        var far = takeAt("dike-breach", 117.20, 31.00);
        var near = takeAt("dike-breach", 117.01, 31.00);
        assertThat(incident(far).get("mayRepeat")).isEmpty();
        assertThat(incident(near).get("mayRepeat")).hasSize(1);
    }

    @Test
    void ofATownshipIsFiledByItsOwnReporterOnly() {
        var call = Map.of("kind", "dike-leak", "region", "340103001");
        assertThat(desk.server.post(DeskServer.TOWN, PATH, call).status()).isEqualTo(403);
        var own = Map.of("kind", "power-cut", "region", "340102001");
        assertThat(desk.server.post(DeskServer.TOWN, PATH, own).status()).isEqualTo(201);
    }

    @Test
    void withAnUnknownKindOrPlaceNamesTheField() {
        var kind = Map.of("kind", "dragon", "region", "340102001");
        assertThat(desk.server.post(DeskServer.OFFICER, PATH, kind).body()).contains("/kind");
        var place = Map.of("kind", "trapped", "region", "340199");
        assertThat(desk.server.post(DeskServer.OFFICER, PATH, place).body()).contains("/region");
    }

    @Test
    void thatCutsAPlaceOffIsCountedOnceAPlace() {
        take("no-contact", "340176001", "");
        take("network-cut", "340176001", "");
        var board = desk.server.get(DeskServer.OFFICER, "/api/v1/desk/cutoff").json();
        assertThat(board.get("townships").asInt() + board.get("unnamed").asInt())
                .isEqualTo(board.get("items").size());
        var here =
                board.get("items")
                        .valueStream()
                        .filter(i -> i.get("region").asText().equals("340176001"))
                        .toList();
        assertThat(here).hasSize(1);
        assertThat(here.getFirst().get("kinds")).hasSize(2);
        assertThat(here.getFirst().get("county").asText()).isEqualTo("340176");
    }

    @Test
    void thatNamesOnlyACountyIsNotOneTownship() {
        var before = board();
        take("no-contact", "340103", "一个乡镇电话不通");
        var after = board();
        assertThat(after.get("townships")).isEqualTo(before.get("townships"));
        assertThat(after.get("unnamed").asInt()).isEqualTo(before.get("unnamed").asInt() + 1);
    }

    @Test
    void isUnhandledUntilItIsDealtWithAndNeverWhenItIsAPlaceCutOff() {
        var before = unhandled("");
        take("power-cut", "340202002", "");
        assertThat(unhandled("")).as("counted as cut off").isEqualTo(before);
        var danger = take("landslide", "340202002", "");
        assertThat(unhandled("")).isEqualTo(before + 1);
        assertThat(incident(danger).get("unhandled").asBoolean()).isTrue();
        assertThat(incident(danger).get("county").asText()).isEqualTo("340202");
        var then = desk.server.open().civil().instant();
        desk.server.open().turnClock(then.plusSeconds(60));
        for (var state : List.of("VERIFIED", "REPORTED", "HANDLED")) {
            var path = PATH + "/" + danger + "/steps";
            desk.write(DeskServer.OFFICER, path, Map.of("state", state, "note", "已办"));
        }
        assertThat(unhandled("")).isEqualTo(before);
        assertThat(unhandled("&asOf=" + then)).as("as it stood").isEqualTo(before + 1);
        assertThat(listed("open=true&limit=500")).as("still in hand").contains(danger);
    }

    @Test
    void isShownAsItStoodAtAnEarlierMoment() {
        var first = take("no-contact", "340202001", "");
        var then = desk.server.open().civil().instant();
        desk.server.open().turnClock(then.plusSeconds(600));
        var step = Map.of("state", "VERIFIED", "note", "已派人");
        desk.write(DeskServer.OFFICER, PATH + "/" + first + "/steps", step);
        var second = take("no-contact", "340202001", "再次来电");
        merge(second, first, "MERGE");
        desk.write(
                DeskServer.OFFICER,
                PATH + "/" + first + "/steps",
                Map.of("state", "CLOSED", "note", "已恢复联系"));
        var between = desk.server.open().civil().instant();
        desk.server.open().turnClock(between.plusSeconds(600));

        assertThat(listed("open=true&limit=500")).doesNotContain(first, second);
        assertThat(listed("open=true&limit=500&asOf=" + then))
                .contains(first)
                .doesNotContain(second);
        assertThat(
                        desk.server
                                .get(DeskServer.OFFICER, PATH + "?limit=500&asOf=" + then)
                                .json()
                                .get("items")
                                .valueStream()
                                .filter(i -> i.get("id").asText().equals(first))
                                .map(i -> i.get("state").asText() + i.get("calls").asText()))
                .containsExactly("RECEIVED1");
        assertThat(cutOff("?asOf=" + then)).contains("340202001");
        assertThat(cutOff("")).doesNotContain("340202001");
    }

    @Test
    void ofWhichAPageIsShownIsCountedWithAllTheOthers() {
        take("other", "340102001", "甲");
        take("other", "340103001", "乙");
        var page = desk.server.get(DeskServer.OFFICER, PATH + "?open=true&limit=1").json();
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("total").asInt())
                .isEqualTo(listed("open=true&limit=500").size())
                .isEqualTo(page.get("inHand").asInt());
        var all = desk.server.get(DeskServer.OFFICER, PATH + "?limit=1").json();
        assertThat(all.get("total").asInt()).isEqualTo(listed("limit=500").size());
        assertThat(all.get("inHand").asInt()).isEqualTo(page.get("total").asInt());
    }

    @Test
    void isNotJoinedToOneThatIsClosedNorCalledDifferentOnceItIsJoined() {
        var closed = take("trapped", "340202002", "东头");
        close(closed);
        var live = take("trapped", "340202002", "东头,又有人被困");
        assertThat(decide(DeskServer.OFFICER, live, closed, "MERGE")).isEqualTo(409);
        assertThat(listed("open=true&limit=500")).contains(live);

        var older = take("power-cut", "340202002", "");
        var newer = take("power-cut", "340202002", "同一处");
        merge(newer, older, "MERGE");
        assertThat(decide(DeskServer.OFFICER, newer, older, "DECLINE")).isEqualTo(409);
        merge(newer, older, "UNDO");
    }

    @Test
    void isJoinedOnlyByWhoIsOnDutyOverBothPlaces() {
        desk.server.person("乙县值班员", org.anlan.domain.Role.DUTY_OFFICER, "340103");
        var theirs = take("road-cut", "340103001", "桥东");
        var others = take("road-cut", "340102002", "桥西");
        assertThat(decide("乙县值班员", theirs, others, "MERGE")).isEqualTo(403);
    }

    @Test
    void isTakenOnceUnderOneKey() {
        var key = UUID.randomUUID().toString();
        var call = Map.of("kind", "other", "region", "340102002", "description", "一次");
        var first = desk.server.post(DeskServer.OFFICER, PATH, key, call);
        var again = desk.server.post(DeskServer.OFFICER, PATH, key, call);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(desk.server.post(DeskServer.OFFICER, PATH, "short", call).status())
                .isEqualTo(400);
    }

    private static String take(String kind, String region, String place) {
        var call =
                Map.of(
                        "kind",
                        kind,
                        "region",
                        region,
                        "place",
                        place,
                        "caller",
                        "钱某",
                        "phone",
                        "0551-1234567",
                        "onBehalf",
                        true);
        return desk.write(DeskServer.OFFICER, PATH, call).json().get("id").asText();
    }

    private static String takeAt(String kind, double lon, double lat) {
        var call = Map.of("kind", kind, "region", "340102", "lon", lon, "lat", lat);
        return desk.write(DeskServer.OFFICER, PATH, call).json().get("id").asText();
    }

    private static int decide(String person, String id, String into, String decision) {
        var body = Map.of("into", into, "decision", decision);
        return desk.server.post(person, PATH + "/" + id + "/merge", body).status();
    }

    private static void close(String id) {
        for (var state : List.of("VERIFIED", "CLOSED")) {
            var step = Map.of("state", state, "note", "已办");
            desk.write(DeskServer.OFFICER, PATH + "/" + id + "/steps", step);
        }
    }

    private static List<String> cutOff(String query) {
        return desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/cutoff" + query)
                .json()
                .get("items")
                .findValuesAsText("region");
    }

    private static JsonNode board() {
        return desk.server.get(DeskServer.OFFICER, "/api/v1/desk/cutoff").json();
    }

    private static int unhandled(String query) {
        return desk.server
                .get(DeskServer.OFFICER, PATH + "?limit=1" + query)
                .json()
                .get("unhandled")
                .asInt();
    }

    private static void merge(String id, String into, String decision) {
        desk.write(
                DeskServer.OFFICER,
                PATH + "/" + id + "/merge",
                Map.of("into", into, "decision", decision));
    }

    private static JsonNode incident(String id) {
        return desk.server.get(DeskServer.OFFICER, PATH + "/" + id).json().get("incident");
    }

    private static List<String> listed(String query) {
        var items = desk.server.get(DeskServer.OFFICER, PATH + "?" + query).json().get("items");
        return items.findValuesAsText("id");
    }
}
