package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;

/// Those who issue forecasts into the book, as models and departments would.
final class Tellers {

    static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private final House house;

    Tellers(House house) {
        this.house = house;
    }

    static ForecastValue quantiles(double low, double middle, double high) {
        return new ForecastValue.Quantiled(LEVELS, List.of(low, middle, high));
    }

    /// Certain of one level.
    static ForecastValue certain(int level) {
        var chances = new ArrayList<Double>();
        for (int k = 0; k <= 4; k++) {
            chances.add(k == level ? 1.0 : 0.0);
        }
        return new ForecastValue.Levels(chances);
    }

    static ForecastValue levels(double... chances) {
        return new ForecastValue.Levels(Arrays.stream(chances).boxed().toList());
    }

    /// A model's rain of a county on a day, told the noon before.
    Told rain(String model, String county, LocalDate day, ForecastValue value) {
        return rain(model, county, day, value, Map.of());
    }

    Told rain(
            String model,
            String county,
            LocalDate day,
            ForecastValue value,
            Map<Reference, ForecastValue> references) {
        var from = day.atStartOfDay(OpenStore.ZONE).toInstant();
        var issued = from.minus(Duration.ofHours(12));
        return issue(
                Told.Issuer.MODEL,
                Quantity.AREAL_RAIN_DAY,
                from,
                from.plus(Duration.ofDays(1)),
                "run:" + UUID.randomUUID(),
                new IssuedForecast(
                        new ScoreKey("flood", county, 24, model, 0), issued, value, references));
    }

    /// A department's levels for the province and the day to come.
    Told risk(String department, String consultation, Instant issued, ForecastValue value) {
        return risk(Told.Issuer.DEPARTMENT, department, consultation, issued, value);
    }

    Told risk(
            Told.Issuer kind,
            String who,
            String consultation,
            Instant issued,
            ForecastValue value) {
        return issue(
                kind,
                Quantity.RISK_LEVEL,
                issued,
                issued.plus(Duration.ofHours(24)),
                "consultation:" + consultation,
                new IssuedForecast(
                        new ScoreKey("flood", "340000", 24, who, 0), issued, value, Map.of()));
    }

    /// A model's stage at the river gauge at an instant, told six hours before.
    Told stage(Instant at, ForecastValue value) {
        return issue(
                Told.Issuer.MODEL,
                Quantity.STAGE,
                at,
                at,
                "run:" + UUID.randomUUID(),
                new IssuedForecast(
                        new ScoreKey("flood", "r1", 6, "recession", 0),
                        at.minus(Duration.ofHours(6)),
                        value,
                        Map.of()));
    }

    /// A model's final count of an indicator of the province.
    Told figure(String indicator, Instant by, ForecastValue value) {
        return issue(
                Told.Issuer.MODEL,
                Quantity.indicator(indicator),
                by,
                by,
                "run:" + UUID.randomUUID(),
                new IssuedForecast(
                        new ScoreKey("flood", "340000", 48, "nowcast", 0),
                        by.minus(Duration.ofDays(2)),
                        value,
                        Map.of()));
    }

    /// Writes down which subject the run of a forecast had.
    void about(Told told, String subject) {
        house.server()
                .open()
                .store()
                .useTransaction(
                        Cause.house(),
                        tx ->
                                tx.handle()
                                        .createUpdate(
                                                """
                                                insert into forecasting.run (id, model, subject,
                                                       trigger, cause, actor, depth, state, queued_at)
                                                values (:id, 'nowcast', :subject,
                                                       'HAND', 'test', :id, 0, 'DONE', :at)
                                                """)
                                        .bind("id", UUID.fromString(told.source().substring(4)))
                                        .bind("subject", subject)
                                        .bind("at", told.forecast().issued())
                                        .execute());
    }

    Told issue(
            Told.Issuer kind,
            String quantity,
            Instant from,
            Instant to,
            String source,
            IssuedForecast forecast) {
        var told = new Told(UUID.randomUUID(), kind, quantity, from, to, source, forecast);
        house.server()
                .open()
                .store()
                .useTransaction(Cause.house(), tx -> ForecastBook.issue(tx, told));
        return told;
    }
}
