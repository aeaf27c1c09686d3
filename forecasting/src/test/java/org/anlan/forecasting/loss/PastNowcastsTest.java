package org.anlan.forecasting.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the house's own nowcasts of processes that are over tell")
class PastNowcastsTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final String INDICATOR = "relocated";

    @TempDir private Path folder;
    private House house;
    private Instant start = Instant.EPOCH;

    @BeforeEach
    void open() {
        house = new House(folder);
        start = house.now().minus(Duration.ofDays(30));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void isReadFromTheBookProcessByProcess() {
        nowcast("a", 24, 1_000, 2_000);
        nowcast("a", 26, 1_000, 2_000);
        nowcast("b", 24, 1_000, 500);
        assertThat(errors(false).processes()).isEqualTo(2);
        assertThat(errors(false).reach()).isEmpty();
        nowcast("c", 30, 1_000, 2_000);
        var three = errors(false);
        assertThat(three.processes()).isEqualTo(3);
        assertThat(three.reach().orElseThrow())
                .isCloseTo(1.6377443536962102 * Math.log(2), within(1e-9));
        assertThat(three.mark()).isEqualTo(SkillMark.SKILL);
    }

    @Test
    void isNothingOfProcessesThatAreOpenOrOfOtherIndicators() {
        for (var process : List.of("a", "b", "c")) {
            nowcast(process, 24, 1_000, 2_000);
        }
        assertThat(errors(true).processes()).isZero();
        assertThat(past(false).of("rooms-collapsed", 24).processes()).isZero();
        assertThat(past(false).of(INDICATOR, 24).processes()).isEqualTo(3);
    }

    @Test
    void areTheNewestWhereThereAreMoreThanAreAskedFor() {
        for (int hour = 1; hour <= 5; hour++) {
            nowcast("a", hour, 100 * hour, 1_000);
        }
        var asked =
                new PairBook.Asked(
                        Optional.of(Told.Issuer.MODEL),
                        Optional.of(LossModel.NAME),
                        Optional.empty(),
                        Optional.of(Quantity.indicator(INDICATOR)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var newest =
                house.server().open().store().read(h -> PairBook.listKnown(h, asked, 2)).stream()
                        .map(pair -> pair.told().forecast().value())
                        .toList();
        assertThat(newest).containsExactly(one(400), one(500));
    }

    private LossErrors errors(boolean open) {
        return past(open).of(INDICATOR, 24);
    }

    private PastNowcasts past(boolean open) {
        var all = List.of(process("a", open), process("b", open), process("c", open));
        return new PastNowcasts(house.server().open(), all, process("now", true), PROVINCE);
    }

    private Figures.DisasterProcess process(String id, boolean open) {
        return new Figures.DisasterProcess(id, "过程", "flood", open, start, List.of());
    }

    private void nowcast(String process, int hours, double middle, double came) {
        house.server()
                .open()
                .store()
                .useTransaction(Cause.house(), tx -> nowcast(tx, process, hours, middle, came));
    }

    private void nowcast(Tx tx, String process, int hours, double middle, double came) {
        var run = UUID.randomUUID();
        SqlLossNowcasts.insert(tx, run, inputs(process), "{}");
        var issued = start.plus(Duration.ofHours(hours));
        var key = new ScoreKey("flood", PROVINCE.digits(), 24, LossModel.NAME, 0);
        var told =
                new Told(
                        UUID.randomUUID(),
                        Told.Issuer.MODEL,
                        Quantity.indicator(INDICATOR),
                        issued,
                        issued.plus(Duration.ofDays(1)),
                        "run:" + run,
                        new IssuedForecast(
                                key,
                                issued,
                                one(middle),
                                Map.of(Reference.PERSISTENCE, one(middle / 100))));
        ForecastBook.issue(tx, told);
        var known = new Came(Optional.empty(), OptionalDouble.of(came), "x", "r@1", tx.civilNow());
        ForecastBook.observe(tx, told.id(), known);
    }

    private static ForecastValue one(double value) {
        return new ForecastValue.Ensemble(List.of(value));
    }

    private LossInputs inputs(String process) {
        return new LossInputs(
                process,
                "b",
                "flood",
                0,
                start.toString(),
                start.toString(),
                false,
                new LossInputs.Curve(false, 0, true, "示例"),
                List.of(),
                true,
                List.of());
    }
}
