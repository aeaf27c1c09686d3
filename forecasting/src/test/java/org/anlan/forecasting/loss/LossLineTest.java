package org.anlan.forecasting.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anlan.forecasting.loss.DevelopmentCurve.Point;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A nowcast of final losses")
class LossLineTest {

    private static final String ONSET = "2031-07-05T00:00:00Z";
    private static final String DAY_LATER = "2031-07-06T00:00:00Z";
    private static final LossSettings SETTINGS = LossSettings.bundled();
    private static final List<Point> CURVE =
            List.of(new Point(0, 0.1, 0.6), new Point(24, 0.5, 0.3), new Point(72, 1, 0.1));

    @Test
    void takesAReportForTheShareUsuallyReportedByThen() {
        var line = line(false, county("a", 1_000.0, 2.0, 1e5, 400.0, DAY_LATER));
        assertThat(line.developedBy(DAY_LATER).share()).isEqualTo(0.5);
        assertThat(total(line, 0)).isCloseTo(800, within(30.0));
        var early = line(false, county("a", 1_000.0, 2.0, 1e5, 400.0, ONSET));
        assertThat(total(early, 0)).isGreaterThan(2_500);
    }

    @Test
    void neitherTakesASilentCountyForZeroNorIgnoresIt() {
        var silent = county("b", 1_000.0, 1.0, 1e5, null, null);
        var zero = county("b", 1_000.0, 1.0, 1e5, 0.0, DAY_LATER);
        var spoken = county("a", 1_000.0, 1.0, 1e5, 500.0, DAY_LATER);
        var heard = line(false, spoken, silent);
        assertThat(total(heard, 1)).isBetween(500.0, 2_000.0);
        assertThat(total(line(false, spoken, zero), 1)).isLessThan(5);
        assertThat(heard.province().orElseThrow().mean())
                .isGreaterThan(line(false, spoken).province().orElseThrow().mean() + 500);
        assertThat(heard.reported()).isEqualTo(500);
        assertThat(heard.phoneFirst().getFirst().county()).isEqualTo("b");
    }

    @Test
    void learnsOfASilentCountyFromTheOthersWhereNoRainIsKnown() {
        var line =
                line(
                        false,
                        county("a", null, null, 1e5, 100.0, DAY_LATER),
                        county("b", null, null, 2e5, 200.0, DAY_LATER),
                        county("c", null, null, 1e5, 100.0, DAY_LATER),
                        county("d", null, null, 5e5, null, null),
                        county("e", null, null, null, null, null));
        assertThat(total(line, 3)).isBetween(1_000.0, 2_000.0); // silence speaks of a bad hit
        assertThat(line.counties().get(4)).isEmpty();
        var few =
                line(
                        false,
                        county("a", null, null, 1e5, 100.0, DAY_LATER),
                        county("d", null, null, 5e5, null, null));
        assertThat(few.counties().get(1)).isEmpty();
        assertThat(total(few, 0)).isCloseTo(200, within(5.0));
    }

    @Test
    void doesNotLetADryCountysReportBlowUpAllOthers() {
        var expected = county("b", 1_000.0, 1.0, 1e5, 500.0, DAY_LATER);
        var silent = county("c", 1_000.0, 1.0, 1e5, null, null);
        var dry = county("a", 0.5, 0.0, 1e5, 4_000.0, DAY_LATER); // no rain, no loss expected
        var line = line(false, dry, expected, silent);
        assertThat(total(line, 0)).isBetween(6_000.0, 9_000.0);
        assertThat(total(line, 1)).isBetween(500.0, 2_000.0);
        assertThat(total(line, 2)).isBetween(300.0, 6_000.0);
        var alone = total(line(false, expected, silent), 1);
        assertThat(total(line, 2))
                .as("whatever dry counties say")
                .isCloseTo(alone, within(0.02 * alone));
    }

    @Test
    void isNeverMoreThanIsExposed() {
        var hit = county("a", 90_000.0, 1.0, 1e5, 80_000.0, DAY_LATER);
        var silent = county("b", 90_000.0, 1.0, 1e5, null, null);
        var line = line(false, hit, silent);
        for (var county : line.counties()) {
            assertThat(county.orElseThrow().quantile(0.99)).isLessThanOrEqualTo(1e5);
        }
        assertThat(line.province().orElseThrow().quantile(0.99)).isLessThanOrEqualTo(2e5);
        assertThat(line.province().orElseThrow().mean()).isBetween(1e5, 2e5);
    }

    @Test
    void isEmptyWhereNobodyReportedAndNothingIsKnown() {
        var line = line(false, county("a", null, null, 1e5, null, null));
        assertThat(line.province()).isEmpty();
        assertThat(line.reported()).isNaN();
        assertThat(line.phoneFirst()).isEmpty();
        var text = Json.write(new LossReckoning(inputs(false, List.of()), SETTINGS).text());
        assertThat(text).contains("没有发展曲线");
    }

    @Test
    void ofAProcessThatIsOverIsWhatWasReported() {
        var line =
                line(
                        true,
                        county("a", 1_000.0, 1.0, 1e5, 400.0, DAY_LATER),
                        county("b", 1_000.0, 1.0, 1e5, null, null));
        assertThat(total(line, 0)).isCloseTo(400, within(2.0));
        assertThat(line.counties().get(1)).isEmpty();
    }

    @Test
    void readsAndWritesItsInputsBitForBit() {
        var inputs =
                inputs(
                        false,
                        List.of(
                                county("a", 1_234.5678901234567, 1.0, 1e5, 400.25, DAY_LATER),
                                county("b", null, null, null, null, null)));
        assertThat(LossInputs.read(Json.write(inputs))).isEqualTo(inputs);
    }

    @Test
    void takesAStatementThatNothingHappenedForAWordAndNotForSilence() {
        var spoken = county("a", 1_000.0, 1.0, 1e5, 500.0, DAY_LATER);
        var silent = county("b", 1_000.0, 1.0, 1e5, null, null);
        var stated = with(silent, DAY_LATER, null);
        var line = line(false, spoken, stated);
        assertThat(total(line, 1)).isLessThan(5);
        assertThat(total(line(false, spoken, silent), 1)).isGreaterThan(500);
        assertThat(line.phoneFirst()).isEmpty();
        assertThat(line.reported()).as("a statement is no figure").isEqualTo(500);
        var older = county("a", 1_000.0, 2.0, 1e5, 400.0, ONSET);
        assertThat(total(line(false, with(older, DAY_LATER, null)), 0))
                .as("nothing new for a day: the report of the onset stands for now")
                .isLessThan(0.5 * total(line(false, older), 0));
    }

    @Test
    void addsTheLossesOfRainThatFellAfterTheLastWord() {
        var report = county("a", 1_000.0, 0.5, 1e6, 500.0, DAY_LATER);
        var twice = new LossInputs.Since(Math.log(2_000), 0.5, Math.log(1_000));
        var without = total(line(false, report), 0);
        assertThat(total(line(false, with(report, null, twice)), 0))
                .as("twice the rain's losses on top, by the county's own proportion")
                .isBetween(1.5 * without, 3.2 * without);
        var first = new LossInputs.Since(Math.log(2_000), 0.5, null);
        var none = county("a", 2_000.0, 0.5, 1e6, 0.0, DAY_LATER);
        assertThat(total(line(false, with(none, null, first)), 0))
                .as("who had lost nothing before it rained")
                .isBetween(500.0, 4_000.0);
    }

    @Test
    void isAsWideAsVerifiedNowcastsErredAndTellsNoIntervalBefore() {
        var county = county("a", 1_000.0, 1.0, 1e5, 400.0, DAY_LATER);
        var bare = province(new LossInputs.Past(2, null, null), county);
        assertThat(bare.path("p50").isNumber()).isTrue();
        assertThat(bare.path("p10").isNull()).isTrue();
        assertThat(bare.path("p90").isNull()).isTrue();
        assertThat(bare.path("skillZh").asText()).isEqualTo("未检验");
        assertThat(bare.path("verifiedProcesses").asInt()).isEqualTo(2);
        var told = province(new LossInputs.Past(3, Math.log(4), true), county);
        var middle = told.path("p50").asDouble();
        assertThat(told.path("p90").asDouble()).isCloseTo(4 * middle, within(2.0));
        assertThat(told.path("p10").asDouble()).isCloseTo(middle / 4, within(2.0));
        assertThat(told.path("skill").asText()).isEqualTo("SKILL");
        assertThat(province(new LossInputs.Past(3, 1.0, false), county).path("skill").asText())
                .isEqualTo("NO_SKILL");
    }

    @Test
    void readsInputsWrittenBeforeErrorsWereKept() {
        var inputs = inputs(false, List.of(county("a", 1.0, 1.0, 1e5, 400.0, DAY_LATER)));
        var before = Json.write(inputs).replaceAll(",\"past\":\\{[^}]*}", "");
        assertThat(before).doesNotContain("past");
        assertThat(LossInputs.read(before)).isEqualTo(inputs);
    }

    private static JsonNode province(LossInputs.Past past, LossInputs.County county) {
        var inputs = inputs(false, List.of(county), past);
        return Json.tree(Json.write(new LossReckoning(inputs, SETTINGS).text()))
                .path("items")
                .path(0)
                .path("province");
    }

    @Test
    void learnsItsCurveFromProcessesThatAreOver() {
        var row = new double[] {10, 20, 40, 60, 80, 90, 100, 100, 100, 100};
        var twice = Arrays.stream(row).map(v -> 2 * v).toArray();
        assertThat(PastProcesses.curve(List.of(row, twice))).isEmpty();
        var curve = PastProcesses.curve(List.of(row, twice, row)).orElseThrow();
        assertThat(curve.at(24).share()).isCloseTo(0.4, within(1e-9));
        assertThat(curve.at(18).share()).isCloseTo(0.3, within(1e-9));
        assertThat(curve.at(9_999).share()).isEqualTo(1);
        assertThat(curve.at(24).deviation()).isEqualTo(0.1);
    }

    @Test
    void refusesACurveThatDoesNotRiseInTime() {
        assertThatThrownBy(
                        () -> new DevelopmentCurve(List.of(new Point(6, 1, 1), new Point(6, 1, 1))))
                .hasMessageContaining("rising hours");
        assertThatThrownBy(() -> new DevelopmentCurve(List.of())).hasMessageContaining("0 points");
        assertThatThrownBy(() -> new Point(6, 0, 1)).hasMessageContaining("share 0.0");
    }

    private static double total(LossLine line, int county) {
        return line.counties().get(county).orElseThrow().quantile(0.5);
    }

    private static LossLine line(boolean over, LossInputs.County... counties) {
        var inputs = inputs(over, List.of(counties));
        return new LossLine(inputs, inputs.lines().getFirst(), SETTINGS);
    }

    private static LossInputs inputs(boolean over, List<LossInputs.County> counties) {
        return inputs(over, counties, LossInputs.Past.NONE);
    }

    private static LossInputs inputs(
            boolean over, List<LossInputs.County> counties, LossInputs.Past past) {
        var lines = new ArrayList<LossInputs.Line>();
        if (!counties.isEmpty()) {
            lines.add(new LossInputs.Line("relocated", CURVE, counties, past));
        }
        return new LossInputs(
                "p",
                "b",
                "flood",
                7,
                DAY_LATER,
                ONSET,
                over,
                new LossInputs.Curve(false, 0, true, "示例"),
                List.of(),
                true,
                lines);
    }

    private static LossInputs.County county(
            String region,
            @Nullable Double median,
            @Nullable Double deviation,
            @Nullable Double people,
            @Nullable Double reported,
            @Nullable String at) {
        return new LossInputs.County(
                region,
                median == null ? null : (Double) Math.log(median),
                deviation,
                people,
                people,
                reported,
                at,
                null,
                null);
    }

    private static LossInputs.County with(
            LossInputs.County of, @Nullable String unchangedAt, LossInputs.@Nullable Since since) {
        return new LossInputs.County(
                of.region(),
                of.logMean(),
                of.logDeviation(),
                of.people(),
                of.exposed(),
                of.reported(),
                of.reportedAt(),
                unchangedAt,
                since);
    }
}
