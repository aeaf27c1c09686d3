package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.ClockPassed;
import org.anlan.domain.fact.ConsultationMoved;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.PlanMoved;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.fact.WarningIssued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The board of the desk")
class BoardTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final RegionCode COUNTY = new RegionCode("340102");
    private static final RegionCode TOWN = new RegionCode("340102001");
    private static final Instant DUE = Instant.parse("2020-07-12T03:00:00Z");

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
    void putsTheTaskWithTheLeastTimeFirstAndThoseWithoutLimitLast() {
        desk.happens(
                new ConsultationMoved("c1", PROVINCE, "CALLED"),
                new ClockPassed("k1", "p1", new RegionCode("340103"), 80, DUE.plusSeconds(60)),
                new ClockPassed("k2", "p1", COUNTY, 80, DUE),
                new PlanMoved("a1", PROVINCE, "PROPOSED"));
        assertThat(tasks("催报", "参加会商", "调拨方案待签批"))
                .containsExactly("催报 东市甲县", "催报 东市乙县", "参加会商 试省", "调拨方案待签批 试省");

        desk.happens(
                new ConsultationMoved("c1", PROVINCE, "SIGNED"),
                new ReportsReviewed(List.of("r1"), "p1", "b", COUNTY, "COUNTY", "ACCEPT"),
                new PlanMoved("a1", PROVINCE, "APPROVED"));
        assertThat(tasks("催报", "参加会商", "调拨方案待签批")).containsExactly("催报 东市乙县");
    }

    @Test
    void leadsToWhereATaskCanBeDoneAndToNoPageThatOnlyShowsIt() {
        var past = desk.server.open().civil().instant().minusSeconds(60);
        var ahead = past.plusSeconds(3600);
        desk.happens(
                new ConsultationMoved("c9", PROVINCE, "CALLED"),
                new PlanMoved("a9", PROVINCE, "PROPOSED"),
                new ClockPassed("k8", "p1", new RegionCode("340202"), 100, past),
                new ClockPassed("k9", "p1", new RegionCode("340176"), 80, ahead));
        desk.write(
                DeskServer.OFFICER,
                "/api/v1/desk/incidents",
                Map.of("kind", "trapped", "region", "340202001"));
        assertThat(way("参加会商 试省").asText()).isEqualTo("/consult#room/c9");
        assertThat(way("调拨方案待签批 试省").isNull()).isTrue();
        assertThat(way("催报 西市丙县").asText()).isEqualTo("/wall#/figures/340202?process=p1");
        assertThat(way("催报 东市开发区").isNull()).as("not overdue: nobody is urged yet").isTrue();
        assertThat(way("核实:群众被困 西市丙县丙一镇").asText()).startsWith("/desk#incidents/");
    }

    private static JsonNode way(String task) {
        return get("/api/v1/desk/tasks?limit=500")
                .get("items")
                .valueStream()
                .filter(t -> task.equals(t.get("what").asText() + " " + t.get("where").asText()))
                .findFirst()
                .orElseThrow()
                .get("doLink");
    }

    @Test
    void countsReportsByTenMinutesAndTellsAllElseOneByOne() {
        desk.happens(
                new ReportSubmitted("r1", "p1", "b", TOWN, "FIRST", 1),
                new ReportSubmitted("r2", "p1", "b", TOWN, "FOLLOW_UP", 2),
                new ReportsReviewed(List.of("r1", "r2"), "p1", "b", COUNTY, "COUNTY", "ACCEPT"),
                new ResponseChanged("x", "RELIEF", PROVINCE, 2),
                new WarningIssued("w", COUNTY, "ORANGE", "ALERT", DUE, List.of(), List.of()));
        var marks = get("/api/v1/desk/timeline").get("items");
        var reports =
                marks.valueStream()
                        .filter(m -> m.get("kind").asText().equals("report"))
                        .mapToInt(m -> m.get("count").asInt())
                        .sum();
        assertThat(reports).isEqualTo(2);
        assertThat(marks.findValuesAsText("titleZh")).contains("救灾应急响应 二级 试省", "发布 橙色灾害风险提示 东市甲县");
        assertThat(
                        get("/api/v1/desk/timeline?from=2001-01-01T00:00:00Z&to=2001-01-02T00:00:00Z")
                                .get("items"))
                .isEmpty();
        assertThat(
                        desk.server
                                .get(DeskServer.OFFICER, "/api/v1/desk/timeline?from=yesterday")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void doesNotKnowHowManyMovedUntilACountyTellsAndNamesThoseWhoDidNot() {
        var path = "/api/v1/desk/evacuation";
        var none = get(path);
        for (var number : List.of("toMove", "moved", "left")) {
            assertThat(none.get(number).isNull()).isTrue();
        }
        desk.happens(figure("340102"), figure("340103"), figure("340176"), figure("340202"));
        var told = Map.of("toMove", 1200, "moved", 900, "asOf", DUE.toString(), "reporter", "周");
        desk.write(DeskServer.COUNTY, path + "/340102", told);
        var zero =
                Map.of("toMove", 0, "moved", 0, "left", 0, "asOf", DUE.toString(), "reporter", "吴");
        desk.write(DeskServer.OFFICER, path + "/340103", zero);
        var part = Map.of("moved", 50, "asOf", DUE.toString(), "reporter", "郑");
        desk.write(DeskServer.OFFICER, path + "/340202", part);

        var sum = get(path);
        assertThat(sum.get("toMove").asInt()).isEqualTo(1200);
        assertThat(sum.get("moved").asInt()).isEqualTo(950);
        assertThat(sum.get("left").asInt()).isEqualTo(300);
        assertThat(sum.get("missing").findValuesAsText("name")).containsExactly("东市开发区", "西市丙县");

        var newer =
                Map.of(
                        "toMove",
                        1200,
                        "moved",
                        1200,
                        "asOf",
                        DUE.plusSeconds(60).toString(),
                        "reporter",
                        "周");
        desk.write(DeskServer.COUNTY, path + "/340102", newer);
        assertThat(get(path).get("left").asInt()).isZero();
    }

    @Test
    void refusesNumbersThatDoNotAddUpAndCountiesOfOthers() {
        var path = "/api/v1/desk/evacuation/";
        var wrong =
                Map.of(
                        "toMove",
                        10,
                        "moved",
                        4,
                        "left",
                        5,
                        "asOf",
                        DUE.toString(),
                        "reporter",
                        "周");
        assertThat(desk.server.post(DeskServer.COUNTY, path + "340102", wrong).body())
                .contains("adds-up");
        var right = Map.of("toMove", 10, "asOf", DUE.toString(), "reporter", "周");
        assertThat(desk.server.post(DeskServer.COUNTY, path + "340103", right).status())
                .isEqualTo(403);
        assertThat(desk.server.post(DeskServer.OFFICER, path + "340100", right).status())
                .isEqualTo(422);
    }

    @Test
    void namesTheCountiesOnTheMapAndSaysThatItWasNotReviewed() {
        var map = get("/api/v1/map/counties");
        assertThat(map.at("/features/0/properties/name").asText()).isEqualTo("甲县");
        assertThat(map.at("/features/0/properties/city").asText()).isEqualTo("340100");
        var notes = get("/api/v1/map/notes");
        assertThat(notes.get("reviewNumber").isNull()).isTrue();
        assertThat(notes.get("textZh").asText()).isEqualTo("内部资料,未经审核");
        assertThat(notes.get("sources")).hasSize(1);
    }

    private static FigureMoved figure(String region) {
        return new FigureMoved(
                FiguresTwin.PROCESS,
                FiguresTwin.BASE,
                new RegionCode(region),
                List.of("loss-total"));
    }

    private static List<String> tasks(String... what) {
        return get("/api/v1/desk/tasks?limit=500")
                .get("items")
                .valueStream()
                .filter(t -> List.of(what).contains(t.get("what").asText()))
                .map(t -> t.get("what").asText() + " " + t.get("where").asText())
                .toList();
    }

    private static JsonNode get(String path) {
        var reply = desk.server.get(DeskServer.OFFICER, path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
