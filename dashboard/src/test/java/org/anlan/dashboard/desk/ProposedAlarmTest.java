package org.anlan.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.DamageRowAccepted;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.LevelProposed;
import org.anlan.domain.fact.ReceiptShort;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.fact.ThresholdMoved;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.DamageRows.Damage;
import org.anlan.domain.port.Responses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An alarm that other rooms' facts raise")
class ProposedAlarmTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final RegionCode COUNTY = new RegionCode("340102");

    private DeskServer desk;

    @BeforeEach
    void open() {
        desk = new DeskServer();
        desk.responses.endAll();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ofALevelReachedNamesClauseAndMarginAndOpensTheProposal() {
        desk.happens(proposed("since-0702", "plan-2024", 3));
        assertThat(titles())
                .containsExactly("响应启动条件已达到:试省 救灾应急响应三级,紧急转移安置 5 万人以上,达到时 60000,超 10000(示例标准)");
        var alarm = alarms().getFirst();
        assertThat(alarm.get("level").asText()).isEqualTo("ORANGE");
        assertThat(alarm.get("link").asText()).isEqualTo("/wall#/responses");
        assertThat(alarm.get("titleEn").asText())
                .isEqualTo(
                        "Response condition reached: 试省, Relief response III, 60000 when reached, 10000 above the bound (sample bound)");
    }

    @Test
    void ofALevelIsOneForAllBasesAndPlansAndAnotherWhenItGrowsWorse() {
        desk.happens(
                proposed("since-0702", "plan-2024", 3), proposed("since-meiyu", "plan-2016", 4));
        assertThat(standing()).hasSize(1);
        desk.happens(proposed("since-meiyu", "plan-2016", 2));
        assertThat(standing()).hasSize(1);
        assertThat(titles().getFirst()).contains("二级");
        assertThat(alarms()).as("the former is over").hasSize(2);
    }

    @Test
    void ofALevelEndsWhenAResponseOfItStartsAndStaysWithALesserOne() {
        desk.happens(proposed("since-0702", "plan-2024", 3));
        start("r4", 4);
        assertThat(standing()).hasSize(1);
        desk.responses.start("r9", Responses.Type.FLOOD, 1, desk.server.open().civil().instant());
        desk.happens(new ResponseChanged("r9", "FLOOD", PROVINCE, 1));
        assertThat(standing()).as("another type answers nothing").hasSize(1);
        start("r3", 3);
        assertThat(standing()).isEmpty();
    }

    @Test
    void ofALevelEndsWhenTheFiguresBearItNoMore() {
        desk.happens(proposed("since-0702", "plan-2024", 3));
        desk.happens(proposed("since-0702", "plan-2024", 0));
        assertThat(standing()).isEmpty();
    }

    @Test
    void ofGoodsThatArriveShortIsOrangeAndCountsAtTheSameCounty() {
        var tents = new Bilingual("帐篷", "Tents");
        var unit = new Bilingual("顶", "tents");
        desk.happens(new ReceiptShort("l1", "plan-1", COUNTY, "省库", tents, unit, 100, 90));
        assertThat(titles()).containsExactly("到货数不符:东市甲县 收省库来车,帐篷发 100 顶,收 90 顶");
        desk.happens(new ReceiptShort("l2", "plan-1", COUNTY, "省库", tents, unit, 50, 49));
        assertThat(standing()).hasSize(1);
        assertThat(alarms().getFirst().get("count").asInt()).isEqualTo(2);
        assertThat(alarms().getFirst().get("level").asText()).isEqualTo("ORANGE");
        assertThat(alarms().getFirst().get("link").asText())
                .isEqualTo("/wall#/logistics/plans/plan-1");
    }

    @Test
    void ofARuleOnReadingsStandsAsLongAsItIsMet() {
        var rain = new Bilingual("3 小时雨量", "rain of 3 h");
        desk.happens(threshold("rain-3h-red", rain, "mm", "MET"));
        assertThat(titles()).containsExactly("试站 3 小时雨量 7 毫米,达到 5 毫米");
        assertThat(alarms().getFirst().get("titleEn").asText())
                .isEqualTo("试站: rain of 3 h 7 mm, limit 5 mm");
        desk.happens(threshold("rain-3h-red", rain, "mm", "ENDED"));
        assertThat(standing()).isEmpty();
    }

    @Test
    void ofAnEarthquakeStandsUntilItIsSignedAndOfAStageComesFromItsOwnWatch() {
        var magnitude = new Bilingual("地震震级", "magnitude");
        desk.happens(threshold("magnitude", magnitude, "M", "ONCE"));
        desk.happens(threshold("magnitude", magnitude, "M", "ONCE"));
        assertThat(standing()).hasSize(1);
        assertThat(alarms().getFirst().get("count").asInt()).isEqualTo(2);
        var stage = new Bilingual("水位(警戒)", "stage, warning");
        desk.happens(threshold("stage-warning", stage, "m", "MET"));
        assertThat(standing()).hasSize(1);
    }

    private static ThresholdMoved threshold(
            String rule, Bilingual what, String unit, String state) {
        return new ThresholdMoved(
                "e1", PROVINCE, rule, "s1", "试站", what, "7", "5", unit, Instant.EPOCH, state);
    }

    @Test
    void ofACumulativeFigureComesWithItsFallAndNotWithItsRise() {
        reviewed("rooms-collapsed", "800");
        reviewed("rooms-collapsed", "849");
        assertThat(standing()).isEmpty();
        reviewed("rooms-collapsed", "840");
        assertThat(titles()).containsExactly("数据矛盾:东市甲县 累计倒塌房屋间数由 849 减为 840(勘误)");
        assertThat(alarms().getFirst().get("level").asText()).isEqualTo("YELLOW");
    }

    @Test
    void ofALedgerThatExceedsTheTableEndsWhenTheTableCatchesUp() {
        reviewed("rooms-collapsed", "10");
        desk.damage.set(Damage.COLLAPSED, 10);
        accepted();
        assertThat(standing()).isEmpty();
        desk.damage.set(Damage.COLLAPSED, 12);
        accepted();
        assertThat(titles()).containsExactly("数据矛盾:东市甲县 一览表已审倒塌房屋间数 12,多于统计表 10");
        reviewed("rooms-collapsed", "12");
        assertThat(standing()).isEmpty();
    }

    @Test
    void ofABaseThatBeginsOnTwoDaysNamesBoth() {
        var report = new ReportSubmitted("r", FiguresTwin.PROCESS, "b", COUNTY, "FIRST", 1);
        desk.happens(report);
        assertThat(standing()).isEmpty();
        desk.figures.count("since-0703", "7月2日以来", LocalDate.of(2020, 7, 3));
        desk.happens(report);
        assertThat(titles()).containsExactly("数据矛盾:7·2洪涝的口径“7月2日以来”起算日不一:2020-07-02, 2020-07-03");
    }

    private void start(String id, int level) {
        desk.responses.start(
                id, Responses.Type.RELIEF, level, desk.server.open().civil().instant());
        desk.happens(new ResponseChanged(id, "RELIEF", PROVINCE, level));
    }

    private void accepted() {
        var row = UUID.randomUUID().toString();
        var township = new RegionCode("340102001");
        desk.happens(new DamageRowAccepted(row, FiguresTwin.PROCESS, township, "COLLAPSED"));
    }

    private void reviewed(String indicator, String value) {
        var at = desk.server.open().journal().head().position();
        desk.figures.put(at, COUNTY.digits(), indicator, value, value);
        desk.happens(
                new FigureMoved(FiguresTwin.PROCESS, FiguresTwin.BASE, COUNTY, List.of(indicator)));
    }

    private static LevelProposed proposed(String base, String plan, int level) {
        return level == 0
                ? new LevelProposed("p1", base, PROVINCE, plan, 0, "RELIEF", "", "", "", false)
                : new LevelProposed(
                        "p1",
                        base,
                        PROVINCE,
                        plan,
                        level,
                        "RELIEF",
                        "紧急转移安置 5 万人以上",
                        "60000",
                        "10000",
                        true);
    }

    private List<String> titles() {
        return standing().stream().map(a -> a.get("titleZh").asText()).toList();
    }

    private List<JsonNode> standing() {
        return alarms().stream().filter(a -> a.get("endedAt").isNull()).toList();
    }

    private List<JsonNode> alarms() {
        var alarms = new ArrayList<JsonNode>();
        desk.server
                .get(DeskServer.OFFICER, "/api/v1/desk/alarms?all=true&limit=100")
                .json()
                .get("items")
                .forEach(alarms::add);
        return alarms;
    }
}
