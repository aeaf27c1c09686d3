package org.anlan.forecasting.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The book of issued forecasts")
@TestInstance(Lifecycle.PER_CLASS)
class ForecastBookTest {
    private static final Instant ISSUED = Instant.parse("2020-07-18T12:00:00.123456789Z");
    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = new House(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void givesBackEachFormNumberByNumberWithItsDigest() {
        for (var value :
                List.of(
                        new ForecastValue.Chance(1 / 3.0),
                        new ForecastValue.Levels(List.of(0.1, 0.2, 0.3, 0.25, 0.15)),
                        new ForecastValue.Ensemble(List.of(1e-17, 29.18, 3.0)),
                        quantiles(28.9, 29.2, 30.0))) {
            var told = kept(told(value, Map.of(Reference.PERSISTENCE, value)));
            var read = read(told.id()).orElseThrow();
            assertThat(read).isEqualTo(told);
            assertThat(read.forecast().digest()).isEqualTo(told.forecast().digest());
        }
    }

    @Test
    void listsWhatIsOverAndNotYetObserved() {
        var told = kept(told(quantiles(1, 2, 3), Map.of()));
        assertThat(open(told.validTo().minusSeconds(1))).doesNotContain(told);
        assertThat(open(told.validTo())).contains(told);
        observe(told, came(29.18));
        assertThat(open(told.validTo())).doesNotContain(told);
    }

    @Test
    void keepsTheFirstWordWhenALaterOneSupersedesIt() {
        var told = kept(told(quantiles(1, 2, 3), Map.of()));
        var never = new Came(Optional.empty(), OptionalDouble.empty(), "站停测", "stage@1", ISSUED);
        observe(told, came(29.18));
        observe(told, never);
        List<Came> words =
                house.server().open().store().read(h -> ForecastBook.listCame(h, told.id()));
        assertThat(words).containsExactly(came(29.18), never);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update forecasting.issued set value = '{}'",
                "delete from forecasting.issued",
                "update forecasting.outcome set observed = 0",
                "delete from forecasting.outcome"
            })
    void refusesEveryChangeInTheDatabaseItself(String statement) {
        assertThatThrownBy(() -> useTransaction(tx -> tx.handle().execute(statement)))
                .hasStackTraceContaining("stay as they are");
    }

    @Test
    void refusesAForecastOfAWordItDoesNotKnow() {
        assertThatThrownBy(() -> told("HAIL", ISSUED.plus(Duration.ofHours(24))))
                .hasMessage("Quantity (HAIL) must be one of the book's words or indicator:CODE.");
    }

    @Test
    void refusesAForecastOfWhatIsOver() {
        assertThatThrownBy(() -> told(Quantity.STAGE, ISSUED.minusSeconds(60)))
                .hasMessageContaining("must not be before its start");
        assertThatThrownBy(
                        () ->
                                new Told(
                                        UUID.randomUUID(),
                                        Told.Issuer.MODEL,
                                        Quantity.STAGE,
                                        ISSUED.minusSeconds(9),
                                        ISSUED.minusSeconds(5),
                                        "run:1",
                                        forecast(quantiles(1, 2, 3), Map.of())))
                .hasMessageContaining("must be before the end of the time forecast");
    }

    private static ForecastValue quantiles(double low, double middle, double high) {
        return new ForecastValue.Quantiled(LEVELS, List.of(low, middle, high));
    }

    private static Told told(String quantity, Instant to) {
        return new Told(
                UUID.randomUUID(),
                Told.Issuer.MODEL,
                quantity,
                ISSUED,
                to,
                "run:1",
                forecast(quantiles(1, 2, 3), Map.of()));
    }

    private static Told told(ForecastValue value, Map<Reference, ForecastValue> references) {
        return new Told(
                UUID.randomUUID(),
                Told.Issuer.MODEL,
                Quantity.STAGE,
                ISSUED.truncatedTo(ChronoUnit.SECONDS),
                Instant.parse("2020-07-19T12:00:00Z"),
                "run:1",
                forecast(value, references));
    }

    private static IssuedForecast forecast(
            ForecastValue value, Map<Reference, ForecastValue> references) {
        var key = new ScoreKey("flood", "50404000", 24, "recession", 0);
        return new IssuedForecast(key, ISSUED, value, references);
    }

    private static Came came(double observed) {
        var at = Instant.parse("2020-07-19T12:00:00Z");
        return new Came(Optional.of(at), OptionalDouble.of(observed), "reading", "stage@1", at);
    }

    private Told kept(Told told) {
        useTransaction(tx -> ForecastBook.issue(tx, told));
        return told;
    }

    private void observe(Told told, Came came) {
        useTransaction(tx -> ForecastBook.observe(tx, told.id(), came));
    }

    private void useTransaction(Consumer<Tx> block) {
        house.server().open().store().useTransaction(Cause.house(), block);
    }

    private Optional<Told> read(UUID id) {
        return house.server().open().store().read(h -> ForecastBook.find(h, id));
    }

    private List<Told> open(Instant now) {
        return house.server().open().store().read(h -> ForecastBook.listOpen(h, now, 1000));
    }
}
