package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.ClockEnded;
import org.anlan.domain.fact.ClockPassed;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Cause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An alarm")
class AlarmTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final RegionCode CITY = new RegionCode("340100");
    private static final RegionCode COUNTY = new RegionCode("340102");

    private static DeskServer desk;

    private Set<String> before = Set.of();

    @BeforeAll
    static void open() {
        desk = new DeskServer();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void setAside() {
        desk.observations.renew();
        before = listed().map(a -> a.get("id").asText()).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void isRaisedByTheFirstDeathAndByEachMoreButNotByTheSameOrFewer() {
        dead("340102", "", "0");
        assertThat(alarms()).isEmpty();

        dead("340102", "", "1");
        assertThat(alarms()).hasSize(1);
        assertThat(first().get("level").asText()).isEqualTo("RED");
        assertThat(first().get("titleZh").asText()).isEqualTo("因灾死亡、失踪增加:东市甲县 死亡 1,失踪 —未统计");

        dead("340102", "1", "1");
        assertThat(first().get("count").asInt()).isEqualTo(1);
        dead("340102", "1", "3");
        assertThat(first().get("count").asInt()).isEqualTo(2);
        dead("340102", "1", "2");
        assertThat(first().get("count").asInt()).isEqualTo(2);

        sign(first());
        dead("340102", "1", "3");
        assertThat(unsigned()).hasSize(1);
        assertThat(first().get("count").asInt()).isEqualTo(1);
    }

    @Test
    void ofFiguresThatADrillSplitSaysSoInItsTitle() {
        desk.figures.splitting(true);
        dead("340176", "", "1");
        desk.figures.splitting(false);
        assertThat(first().get("titleZh").asText()).endsWith("〔合成拆分〕");
        assertThat(first().get("titleEn").asText()).endsWith("[synthetic split]");
    }

    @Test
    void isListedAsItStoodAtAnyTime() {
        var earlier = desk.server.open().civil().instant();
        desk.server.open().turnClock(earlier.plusSeconds(60));
        var call = Map.of("kind", "dam-break", "region", "340103001", "place", "水库");
        desk.write(DeskServer.OFFICER, "/api/v1/desk/incidents", call);
        var alarm = first();
        var raised = desk.server.open().civil().instant();
        desk.server.open().turnClock(raised.plusSeconds(60));
        sign(alarm);
        var now = desk.server.open().civil().instant();
        assertThat(standing(earlier, alarm)).isEmpty();
        assertThat(standing(raised, alarm)).hasSize(1);
        assertThat(standing(raised, alarm).getFirst().get("signedBy").isNull())
                .as("nobody had signed it then")
                .isTrue();
        assertThat(standing(now, alarm)).as("it ended when it was signed").isEmpty();
    }

    private static List<JsonNode> standing(Instant then, JsonNode alarm) {
        return desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/alarms?limit=500&asOf=" + then)
                .json()
                .get("items")
                .valueStream()
                .filter(a -> a.get("id").equals(alarm.get("id")))
                .toList();
    }

    @Test
    void ofADeathSoundsOnceAndNotAgainForCityAndProvinceAboveTheCounty() {
        dead("340202", "", "2");
        dead("340200", "", "2");
        dead("340000", "", "2");
        assertThat(alarms()).hasSize(1);
        dead("340000", "", "3"); // one more than its parts carry
        assertThat(titles()).contains("因灾死亡、失踪增加:试省 死亡 3,失踪 —未统计");
    }

    @Test
    void isRaisedByADangerousCallAndSignedByANamedPersonOnce() {
        var call = Map.of("kind", "dike-overtopping", "region", "340202001", "place", "圩口");
        desk.write(DeskServer.OFFICER, "/api/v1/desk/incidents", call);
        assertThat(first().get("titleZh").asText()).isEqualTo("险情:西市丙县丙一镇 漫堤 圩口");
        assertThat(first().get("sound").asText()).isEqualTo("continuous");

        var path = "/api/v1/desk/alarms/" + first().get("id").asText() + "/sign";
        assertThat(desk.server.post(DeskServer.TOWN, path, "").status()).isEqualTo(403);
        var signed = desk.write(DeskServer.CHIEF, path, "").json();
        assertThat(signed.get("signedBy").asText()).isEqualTo(DeskServer.CHIEF);
        assertThat(desk.server.post(DeskServer.OFFICER, path, "").status()).isEqualTo(409);
    }

    @Test
    void isNotRaisedByACallThatIsNotDangerous() {
        var call = Map.of("kind", "road-cut", "region", "340202001");
        desk.write(DeskServer.OFFICER, "/api/v1/desk/incidents", call);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void ofAPlaceCutOffWaitsFifteenMinutesAndForAWarningInForce() {
        var call = Map.of("kind", "no-contact", "region", "340102001");
        desk.write(DeskServer.OFFICER, "/api/v1/desk/incidents", call);
        later(10);
        desk.happens(warning("w1", "ALERT", 6));
        later(1);
        assertThat(alarms()).isEmpty();
        later(5);
        later(1);
        assertThat(alarms()).hasSize(1);
        assertThat(first().get("titleZh").asText())
                .startsWith("东市甲县甲一镇 乡镇失联,自 ")
                .endsWith(" 起,预警生效中");
        assertThat(first().get("level").asText()).isEqualTo("RED");
    }

    @Test
    void ofAReportingClockGrowsFromOrangeToRedAndEndsWithTheReport() {
        var due = Instant.parse("2020-07-12T03:00:00Z");
        desk.happens(new ClockPassed("first-county", "p1", COUNTY, 50, due));
        assertThat(alarms()).isEmpty();
        desk.happens(new ClockPassed("first-county", "p1", COUNTY, 80, due));
        assertThat(first().get("level").asText()).isEqualTo("ORANGE");
        desk.happens(new ClockPassed("first-county", "p1", COUNTY, 100, due));
        assertThat(unsigned()).hasSize(1);
        assertThat(first().get("level").asText()).isEqualTo("RED");
        assertThat(first().get("titleZh").asText()).isEqualTo("报送超时:东市甲县,应于 7月12日 11:00 前报送");
        desk.happens(new ReportSubmitted("r", "p1", "b", COUNTY, "FIRST", 1));
        assertThat(unsigned()).isEmpty();
    }

    @Test
    void ofAReportingClockEndsWhenNothingIsOwedAnyMore() {
        var due = Instant.parse("2031-07-12T03:00:00Z");
        desk.happens(new ClockPassed("zero-county", "p1", COUNTY, 80, due));
        assertThat(unsigned()).hasSize(1);
        desk.happens(new ClockEnded("zero-county", "p1", COUNTY));
        assertThat(unsigned()).isEmpty();
    }

    @ParameterizedTest(name = "{0} m then {1} m: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    # before | now   | alarm (warning 27.50, guarantee 29.30)
                    27.00    | 27.40 | none
                    27.60    | 27.55 | none
                    27.40    | 27.55 | 试江闸 水位 27.55 米,超警戒 0.05 米且上涨
                    29.00    | 29.30 | 试江闸 水位 29.30 米,超警戒 1.80 米且上涨
                    29.40    | 29.35 | 试江闸 水位 29.35 米,超保证水位 0.05 米
                    """)
    void followsTheStage(
            String before, String now, @org.jspecify.annotations.Nullable String title) {
        stage(before, 120);
        stage(now, 60);
        assertThat(titles()).isEqualTo(title == null ? List.of() : List.of(title));
    }

    @Test
    void ofAStageIsOneWhileItStandsAndEndsWhenItFalls() {
        stage("29.40", 180);
        stage("29.39", 120);
        assertThat(unsigned()).hasSize(1);
        sign(first());
        stage("29.38", 60);
        assertThat(unsigned()).isEmpty();
        stage("29.10", 30);
        assertThat(alarms().getFirst().get("endedAt").isNull()).isFalse();
        stage("29.41", 10);
        assertThat(unsigned()).isNotEmpty();
    }

    @Test
    void ofAStageStandsWhenTheStationFallsSilentAndSaysSo() {
        stage("30.11", 0);
        assertThat(titles()).containsExactly("试江闸 水位 30.11 米,超保证水位 0.81 米");
        later(49 * 60);
        var at = desk.server.open().civil().instant();
        desk.happens(new ReadingsArrived("others", PROVINCE, "STAGE", 1, at, at));
        assertThat(unsigned()).hasSize(1);
        assertThat(first().get("titleZh").asText()).contains("起无数据");
        assertThat(first().get("titleEn").asText()).contains("no data since");
        desk.observations.stage(at, "20.00");
        desk.happens(new ReadingsArrived("again", PROVINCE, "STAGE", 1, at, at));
        assertThat(unsigned()).isEmpty();
    }

    @Test
    void ofAWarningComesWhenItExpiredAndEndsWhenItIsCancelled() {
        desk.happens(warning("w1", "ALERT", 1));
        later(30);
        assertThat(alarms()).isEmpty();
        later(31);
        assertThat(first().get("level").asText()).isEqualTo("ORANGE");
        assertThat(first().get("titleZh").asText()).startsWith("预警到期未解除:东市甲县 黄色");
        desk.happens(warning("w2", "CANCEL", 1));
        assertThat(unsigned()).isEmpty();
    }

    @Test
    void ofAWarningEndsWithItsOwnUpdateHoweverWideAndNotWithThatOfAnother() {
        desk.happens(
                warning("w31", CITY, "ALERT", 1, List.of()),
                warning("w32", CITY, "ALERT", 1, List.of()));
        later(61);
        assertThat(unsigned()).hasSize(1);
        desk.happens(warning("w33", CITY, "CANCEL", 1, List.of("w31")));
        assertThat(unsigned()).as("the other one stands expired").hasSize(1);
        desk.happens(warning("w34", PROVINCE, "UPDATE", 5, List.of("w32")));
        assertThat(unsigned()).isEmpty();
        desk.happens(warning("w35", PROVINCE, "CANCEL", 5, List.of("w34")));
    }

    @Test
    void ofAContradictionIsYellowAndSilent() {
        desk.happens(new ReportExcluded("r9", "p1", "b", PROVINCE, "CONFLICT", "PROPOSED"));
        desk.happens(new ReportExcluded("r8", "p1", "b", PROVINCE, "DUPLICATE", "PROPOSED"));
        assertThat(alarms()).hasSize(1);
        assertThat(first().get("level").asText()).isEqualTo("YELLOW");
        assertThat(first().get("sound").asText()).isEqualTo("silent");
    }

    @Test
    void tellsWhenCountiesAddUpToMoreThanTheirCityAndEndsWhenTheyNoLongerDo() {
        desk.figures
                .put(0, "340102", "people-affected", "60", "60")
                .put(0, "340103", "people-affected", "50", "50")
                .put(0, "340100", "people-affected", "100", "100");
        moved(CITY, "people-affected");
        assertThat(titles()).containsExactly("数据矛盾:东市 下级受灾人口合计 110 大于本级 100");
        desk.figures.put(0, "340100", "people-affected", "110", "110");
        moved(CITY, "people-affected");
        assertThat(unsigned()).isEmpty();
    }

    @Test
    void nobodySignsGoesToTheNextOnTheRosterAtThreeFiveAndTenMinutes() {
        desk.put(
                DeskServer.CHIEF,
                "/api/v1/desk/duty",
                Map.of(
                        "leader", Map.of("name", "赵", "phone", "104"),
                        "chief", Map.of("name", "李", "phone", "103"),
                        "officers",
                                List.of(
                                        Map.of("name", "王", "phone", "101"),
                                        Map.of("name", "孙", "phone", "102"))));
        var call = Map.of("kind", "trapped", "region", "340176001");
        desk.write(DeskServer.OFFICER, "/api/v1/desk/incidents", call);
        var phones = new ArrayList<String>();
        for (var minutes : List.of(0, 2, 1, 2, 4, 1, 50)) {
            later(minutes);
            phones.add(signing().get("phone").asText());
        }
        assertThat(phones).containsExactly("101", "101", "102", "103", "103", "104", "104");
    }

    @Test
    void isSilencedWithAReasonAndSoundsAgainAfterFifteenMinutes() {
        var call = Map.of("kind", "trapped", "region", "340102");
        desk.write(DeskServer.OFFICER, "/api/v1/desk/incidents", call);
        var path = "/api/v1/desk/alarms/" + first().get("id").asText() + "/silence";
        assertThat(desk.server.post(DeskServer.OFFICER, path, "{}").status()).isEqualTo(400);
        desk.write(DeskServer.OFFICER, path, Map.of("reason", "正在通话核实"));
        var until = Instant.parse(first().get("silencedUntil").asText());
        var left = Duration.between(desk.server.open().civil().instant(), until);
        assertThat(left).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(first().get("signedBy").isNull()).isTrue();
        assertThat(desk.server.open().journal().listAfter(0, 10_000))
                .as("other screens fall silent too")
                .anyMatch(f -> f.type().equals("desk.AlarmSilenced/1"));
    }

    private void dead(String region, String reviewed, String submitted) {
        desk.figures.put(0, region, "deaths", reviewed, submitted);
        moved(new RegionCode(region), "deaths");
    }

    private void moved(RegionCode region, String indicator) {
        desk.happens(
                new FigureMoved(FiguresTwin.PROCESS, FiguresTwin.BASE, region, List.of(indicator)));
    }

    private WarningIssued warning(String id, String message, int hours) {
        return warning(id, COUNTY, message, hours, List.of());
    }

    private WarningIssued warning(
            String id, RegionCode region, String message, int hours, List<String> follows) {
        var ends = desk.server.open().civil().instant().plus(Duration.ofHours(hours));
        return new WarningIssued(id, region, "YELLOW", message, ends, List.of(region), follows);
    }

    private void stage(String metres, int minutesAgo) {
        var at = desk.server.open().civil().instant().minus(Duration.ofMinutes(minutesAgo));
        desk.observations.stage(at, metres);
        desk.happens(new ReadingsArrived("b" + metres, PROVINCE, "STAGE", 1, at, at));
    }

    /// Turns the civil clock and lets the minute strike.
    private static void later(int minutes) {
        var open = desk.server.open();
        open.turnClock(open.civil().instant().plus(Duration.ofMinutes(minutes)));
        open.store().useTransaction(Cause.house(), desk.dashboard()::tick);
        desk.server.settle();
    }

    private void sign(JsonNode alarm) {
        var path = "/api/v1/desk/alarms/" + alarm.get("id").asText() + "/sign";
        desk.write(DeskServer.OFFICER, path, "");
    }

    private JsonNode signing() {
        return desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/tasks")
                .json()
                .get("items")
                .valueStream()
                .filter(t -> t.get("what").asText().startsWith("签收:险情:东市开发区区一街道"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode first() {
        return alarms().getFirst();
    }

    private List<String> titles() {
        return alarms().stream().map(a -> a.get("titleZh").asText()).toList();
    }

    private List<JsonNode> unsigned() {
        return alarms().stream()
                .filter(a -> a.get("signedBy").isNull() && a.get("endedAt").isNull())
                .toList();
    }

    private List<JsonNode> alarms() {
        return listed().filter(a -> !before.contains(a.get("id").asText())).toList();
    }

    private static Stream<JsonNode> listed() {
        return desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/alarms?limit=500")
                .json()
                .get("items")
                .valueStream();
    }
}
