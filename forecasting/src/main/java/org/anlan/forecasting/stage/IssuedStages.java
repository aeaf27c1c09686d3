package org.anlan.forecasting.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.run.Made;
import org.anlan.forecasting.run.Run;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Tx;
import org.anlan.web.Json;

/// Keeps a stage forecast: as it is shown, and in the book, lead by lead, so that it can be held
/// against what comes.
final class IssuedStages {

    /// Leads that are verified, hours.
    private static final Set<Integer> VERIFIED = Set.of(6, 12, 24, 48, 72);

    private static final String HAZARD = "flood";

    private final Consumer<Tx> afterwards;

    /// @param afterwards what follows from stages, in the same transaction
    IssuedStages(Consumer<Tx> afterwards) {
        this.afterwards = afterwards;
    }

    void keep(Tx tx, Run run, Made made) {
        var body = Json.tree(made.result());
        var now = tx.civilNow();
        SqlStageForecasts.insert(
                tx.handle(),
                new SqlStageForecasts.Stored(run.id(), run.subject(), now, made.result()),
                Instant.parse(body.path("from").asText()));
        for (var lead : body.path("leads")) {
            if (VERIFIED.contains(lead.path("hours").asInt())) {
                issue(tx, run, now, lead);
            }
        }
        afterwards.accept(tx);
    }

    private static void issue(Tx tx, Run run, Instant now, JsonNode lead) {
        var at = Instant.parse(lead.path("at").asText());
        if (!now.isBefore(at)) {
            return; // computed too late to be a forecast of that lead
        }
        var value = value(lead.path("stageM"));
        var key = new ScoreKey(HAZARD, run.subject(), lead.path("hours").asInt(), run.model(), 0);
        ForecastBook.issue(
                tx,
                new Told(
                        UuidCreator.getTimeOrderedEpoch(),
                        Told.Issuer.MODEL,
                        Quantity.STAGE,
                        at,
                        at,
                        run.source(),
                        new IssuedForecast(key, now, value, references(lead, value))));
    }

    /// In the form of the forecast: against a middle alone only middles are held.
    private static Map<Reference, ForecastValue> references(JsonNode lead, ForecastValue value) {
        var references = new EnumMap<Reference, ForecastValue>(Reference.class);
        references.put(Reference.PERSISTENCE, alike(lead.path("steadyM"), value));
        if (lead.has("usualM")) {
            references.put(Reference.CLIMATOLOGY, alike(lead.path("usualM"), value));
        }
        return references;
    }

    private static ForecastValue alike(JsonNode fan, ForecastValue value) {
        return points(value) > 1 && fan.path("p10").isNumber() ? value(fan) : middle(fan);
    }

    private static int points(ForecastValue value) {
        return value instanceof ForecastValue.Quantiled told ? told.levels().size() : 1;
    }

    private static ForecastValue middle(JsonNode fan) {
        return new ForecastValue.Quantiled(List.of(0.5), List.of(number(fan, "p50")));
    }

    /// Where it has no spread, its middle alone.
    private static ForecastValue value(JsonNode fan) {
        return fan.path("p10").isNumber()
                ? new ForecastValue.Quantiled(
                        List.of(0.1, 0.5, 0.9),
                        List.of(number(fan, "p10"), number(fan, "p50"), number(fan, "p90")))
                : middle(fan);
    }

    private static double number(JsonNode node, String field) {
        return node.path(field).doubleValue();
    }
}
