package org.anlan.forecasting.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anlan.domain.Role;
import org.anlan.forecasting.book.Came;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.house.House;
import org.anlan.forecasting.house.Session;
import org.anlan.forecasting.loop.OutcomesKnown;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A test of consultations whose speakers have, or have not, been verified before.
abstract class WithPast {

    private static final List<Double> LEVELS = List.of(0.05, 0.5, 0.95);

    @TempDir private Path folder;
    House house;
    private Instant opened;

    @BeforeEach
    final void open() {
        house = new House(folder);
        opened = house.now();
        house.server().person("王教授", Role.DEPARTMENT, "340000");
        house.server().person("李总工", Role.DEPARTMENT, "340000");
    }

    @AfterEach
    final void close() {
        house.close();
    }

    /// What an issuer said of the rain of a day in the past, and what fell.
    void said(Told.Issuer kind, String issuer, int daysAgo, double observed, Double... values) {
        said(kind, issuer, "consultation:of-day-" + daysAgo, daysAgo, observed, values);
    }

    void said(
            Told.Issuer kind,
            String issuer,
            String source,
            int daysAgo,
            double observed,
            Double... values) {
        var to = opened.minus(Duration.ofDays(daysAgo));
        var from = to.minus(Duration.ofDays(1));
        var time = new Horizon(from, to);
        var told = told(kind, issuer, source, time, from.minusSeconds(60), values);
        var came = new Came(Optional.of(from), OptionalDouble.of(observed), "rain", "test/1", to);
        house.server()
                .open()
                .store()
                .useTransaction(
                        Cause.house(),
                        tx -> {
                            ForecastBook.issue(tx, told);
                            ForecastBook.observe(tx, told.id(), came);
                        });
        OutcomesKnown.move(house, told, came);
    }

    static Told told(
            Told.Issuer kind,
            String issuer,
            String source,
            Horizon time,
            Instant issued,
            Double... values) {
        return new Told(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                "AREAL_RAIN_DAY",
                time.from(),
                time.to(),
                source,
                new IssuedForecast(
                        new ScoreKey("flood", "340102", 0, issuer, 0),
                        issued,
                        new ForecastValue.Quantiled(LEVELS, List.of(values)),
                        Map.of()));
    }

    Session asked(List<Map<String, String>> experts) {
        return Session.called(house, Map.of("experts", experts, "asked", Session.rainAsked(house)))
                .frozen();
    }

    static JsonNode weight(JsonNode read, String speaker) {
        return read.at("/pool/weights")
                .valueStream()
                .filter(w -> w.path("speaker").asText().equals(speaker))
                .findFirst()
                .orElseThrow();
    }

    static void fileAll(Session session) {
        session.quantiles("省气象局", "", 40, 60, 90);
        session.quantiles("省水利厅", "", 30, 50, 80);
        session.quantiles("省自然资源厅", "", 35, 55, 85);
    }
}
