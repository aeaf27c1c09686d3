package org.anlan.forecasting.loss;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.domain.RegionCode;
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

/// Keeps a nowcast: as it is shown, and in the book the province's total of each indicator, to be
/// held against the final one. What it must beat are the bare reports.
final class IssuedLosses {

    private static final Duration SOONEST = Duration.ofDays(1);
    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private final RegionCode province;
    private final Following following;

    /// What follows from a nowcast, in the same transaction.
    interface Following {
        void after(Tx tx, LossInputs inputs, JsonNode nowcast);
    }

    IssuedLosses(RegionCode province, Following following) {
        this.province = province;
        this.following = following;
    }

    void keep(Tx tx, Run run, LossInputs inputs, Made made) {
        var body = Json.tree(made.result());
        SqlLossNowcasts.insert(tx, run.id(), inputs, made.result());
        if (!inputs.over()) {
            for (int i = 0; i < inputs.lines().size(); i++) {
                issue(tx, run, inputs, body.path("items").path(i));
            }
        }
        following.after(tx, inputs, body);
    }

    private void issue(Tx tx, Run run, LossInputs inputs, JsonNode item) {
        var total = item.path("province");
        if (!total.path("p50").isNumber()) {
            return;
        }
        var now = tx.civilNow();
        var until = finalBy(inputs, item.path("indicator").asText(), now);
        var reported = total.path("reported").doubleValue();
        var key =
                new ScoreKey(
                        inputs.hazard(),
                        province.digits(),
                        Math.toIntExact(Duration.between(now, until).toHours()),
                        run.model(),
                        0);
        ForecastBook.issue(
                tx,
                new Told(
                        id(),
                        Told.Issuer.MODEL,
                        Quantity.indicator(item.path("indicator").asText()),
                        now,
                        until,
                        run.source(),
                        new IssuedForecast(
                                key,
                                now,
                                value(total),
                                Map.of(Reference.PERSISTENCE, one(reported)))));
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /// When the curve says totals are final, a day from now at the soonest.
    private static Instant finalBy(LossInputs inputs, String indicator, Instant now) {
        var last =
                inputs.lines().stream()
                        .filter(l -> l.indicator().equals(indicator))
                        .mapToDouble(l -> new DevelopmentCurve(l.curve()).lastHours())
                        .max()
                        .orElse(0);
        var until = Instant.parse(inputs.onset()).plus(Duration.ofMinutes(Math.round(last * 60)));
        return until.isBefore(now.plus(SOONEST)) ? now.plus(SOONEST) : until;
    }

    /// A total whose error nobody knows is an ensemble of one.
    private static ForecastValue value(JsonNode total) {
        if (!total.path("p90").isNumber()) {
            return one(total.path("p50").doubleValue());
        }
        return new ForecastValue.Quantiled(
                LEVELS,
                List.of(
                        total.path("p10").doubleValue(),
                        total.path("p50").doubleValue(),
                        total.path("p90").doubleValue()));
    }

    private static ForecastValue one(double value) {
        return new ForecastValue.Ensemble(List.of(value));
    }
}
