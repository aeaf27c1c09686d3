package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Run;
import org.anlan.forecasting.usual.UsualRain;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Json;

/// Keeps the products of a day, and in the book the level to be expected in each county on the day
/// after the rain. The rain itself is an estimate of what fell, not a forecast, and is not in the
/// book.
final class IssuedCounties {

    private static final int LEAD_HOURS = 24;
    private static final String HAZARD = "flood";

    private final Consumer<Tx> afterwards;
    private final CountyReferences references;

    /// @param afterwards what follows from the rain, in the same transaction
    /// @param usual what rain is usual
    IssuedCounties(Consumer<Tx> afterwards, UsualRain usual) {
        this.afterwards = afterwards;
        this.references = new CountyReferences(usual);
    }

    void keep(Tx tx, Run run, Made made) {
        var body = Json.tree(made.result());
        var day = LocalDate.parse(body.path("day").asText());
        var rainRun = UUID.fromString(body.path("rainRun").asText());
        SqlCountyProducts.insert(tx, run.id(), rainRun, day, body.path("counties"));
        var until = day.plusDays(2).atStartOfDay(OpenStore.ZONE).toInstant();
        if (tx.civilNow().isBefore(until)) {
            body.path("counties").forEach(county -> issue(tx, run, county, until));
        }
        afterwards.accept(tx);
    }

    private void issue(Tx tx, Run run, JsonNode county, Instant until) {
        var tomorrow = county.path("tomorrow");
        if (!county.path("level").isObject() || !tomorrow.isObject()) {
            return;
        }
        var now = tx.civilNow();
        var ahead = LocalDate.ofInstant(until, OpenStore.ZONE).minusDays(1);
        ForecastBook.issue(
                tx,
                new Told(
                        UuidCreator.getTimeOrderedEpoch(),
                        Told.Issuer.MODEL,
                        Quantity.RISK_LEVEL,
                        now,
                        until,
                        run.source(),
                        new IssuedForecast(
                                new ScoreKey(
                                        HAZARD,
                                        county.path("region").asText(),
                                        LEAD_HOURS,
                                        run.model(),
                                        0),
                                now,
                                exact(tomorrow),
                                references.of(county, ahead))));
    }

    private static ForecastValue exact(JsonNode tomorrow) {
        var chances = new ArrayList<Double>();
        tomorrow.path("exact").forEach(chance -> chances.add(chance.doubleValue()));
        return new ForecastValue.Levels(chances);
    }
}
