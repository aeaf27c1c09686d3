package org.anlan.forecasting.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.book.ForecastBook;
import org.anlan.forecasting.book.PairBook;
import org.anlan.forecasting.book.Quantity;
import org.anlan.forecasting.book.Told;
import org.anlan.forecasting.run.Run;
import org.anlan.forecasting.usual.UsualRain;
import org.anlan.forecasting.verification.ForecastValue;
import org.anlan.forecasting.verification.IssuedForecast;
import org.anlan.forecasting.verification.Reference;
import org.anlan.forecasting.verification.ScoreKey;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;

/// Keeps the products of coming days, and in the book the rain of each county under the name of its
/// source, as of now: when we knew it, not when the source says it issued it. The level goes there
/// only where chances are known.
final class IssuedAhead {

    private static final String HAZARD = "flood";
    private static final int MOST_PAIRS = 5_000;
    private static final List<Double> FAN = List.of(0.1, 0.5, 0.9);

    private final Consumer<Tx> afterwards;
    private final UsualRain usual;

    /// @param afterwards what follows from the rain, in the same transaction
    /// @param usual what rain is usual, to be beaten
    IssuedAhead(Consumer<Tx> afterwards, UsualRain usual) {
        this.afterwards = afterwards;
        this.usual = usual;
    }

    /// How far a source's forecasts erred at a lead, by what stands in the book.
    static PastErrors pastErrors(Handle handle, String source, int leadHours) {
        return PastErrors.of(
                PairBook.listKnown(
                        handle,
                        new PairBook.Asked(
                                Optional.of(Told.Issuer.MODEL),
                                Optional.of(source),
                                Optional.of(HAZARD),
                                Optional.of(Quantity.AREAL_RAIN_DAY),
                                Optional.empty(),
                                Optional.of(leadHours),
                                Optional.empty()),
                        MOST_PAIRS));
    }

    /// A day of the issue that stands in the book already is not told twice.
    void keep(Tx tx, Run run, AheadInputs inputs, JsonNode made) {
        var newest = newest(inputs.fallen());
        var told = inputs.days().stream().map(d -> isTold(tx, inputs, d)).toList();
        SqlRainAhead.insert(tx, run.id(), inputs, made.path("days"));
        for (int i = 0; i < inputs.days().size(); i++) {
            if (!told.get(i)) {
                var day = inputs.days().get(i);
                issue(tx, run, inputs.source(), day, newest);
                issueLevels(tx, run, day, made.path("days").path(i).path("counties"));
            }
        }
        afterwards.accept(tx);
    }

    private static boolean isTold(Tx tx, AheadInputs inputs, AheadInputs.Day day) {
        return !tx.civilNow().isBefore(day.to()) || SqlRainAhead.isKept(tx.handle(), inputs, day);
    }

    /// The last rain of each county that was measured: what persistence says.
    private static Map<String, Double> newest(List<CountyDay> fallen) {
        var last = new HashMap<String, LocalDate>();
        var newest = new HashMap<String, Double>();
        for (var day : fallen) {
            if (day.mean().isPresent()
                    && !day.day().isBefore(last.getOrDefault(day.region(), LocalDate.MIN))) {
                last.put(day.region(), day.day());
                newest.put(day.region(), day.mean().getAsDouble());
            }
        }
        return newest;
    }

    private void issue(
            Tx tx, Run run, String source, AheadInputs.Day day, Map<String, Double> newest) {
        day.mm()
                .forEach(
                        (region, mm) ->
                                told(
                                        tx,
                                        run,
                                        day,
                                        Quantity.AREAL_RAIN_DAY,
                                        new IssuedForecast(
                                                new ScoreKey(
                                                        HAZARD, region, day.leadHours(), source, 0),
                                                tx.civilNow(),
                                                value(RootNormal.of(mm, day.past()), mm),
                                                references(newest, region, day))));
    }

    /// A forecast whose error nobody knows is an ensemble of one.
    private static ForecastValue value(RootNormal rain, double mm) {
        return rain.isSpread()
                ? new ForecastValue.Quantiled(FAN, FAN.stream().map(rain::quantile).toList())
                : new ForecastValue.Ensemble(List.of(mm));
    }

    private Map<Reference, ForecastValue> references(
            Map<String, Double> newest, String region, AheadInputs.Day day) {
        var references = new EnumMap<Reference, ForecastValue>(Reference.class);
        var mm = newest.get(region);
        if (mm != null) {
            references.put(Reference.PERSISTENCE, new ForecastValue.Ensemble(List.of(mm)));
        }
        usual.find(region, day.day())
                .ifPresent(value -> references.put(Reference.CLIMATOLOGY, value));
        return references;
    }

    private Map<Reference, ForecastValue> usualLevels(String region, AheadInputs.Day day) {
        return usual.findLevels(region, day.day())
                .map(levels -> Map.of(Reference.CLIMATOLOGY, levels))
                .orElseGet(Map::of);
    }

    private void issueLevels(Tx tx, Run run, AheadInputs.Day day, JsonNode counties) {
        for (var county : counties) {
            var region = county.path("region").asText();
            if (RootNormal.of(day.mm().getOrDefault(region, 0.0), day.past()).isSpread()) {
                var key = new ScoreKey(HAZARD, region, day.leadHours(), AheadModel.NAME, 0);
                var value = LevelChances.exact(county.path("level").path("chances"));
                told(
                        tx,
                        run,
                        day,
                        Quantity.RISK_LEVEL,
                        new IssuedForecast(key, tx.civilNow(), value, usualLevels(region, day)));
            }
        }
    }

    private static void told(
            Tx tx, Run run, AheadInputs.Day day, String quantity, IssuedForecast forecast) {
        ForecastBook.issue(
                tx,
                new Told(
                        UuidCreator.getTimeOrderedEpoch(),
                        Told.Issuer.MODEL,
                        quantity,
                        day.from(),
                        day.to(),
                        run.source(),
                        forecast));
    }
}
