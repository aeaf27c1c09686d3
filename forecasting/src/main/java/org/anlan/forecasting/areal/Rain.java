package org.anlan.forecasting.areal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.asked.AskedTime;
import org.anlan.forecasting.extremes.RainRarity;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.forecasting.rule.Caller;
import org.anlan.forecasting.rule.Rules;
import org.anlan.forecasting.run.Model;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rain of a day: the model that computes it, and what is answered about it. Thread-safe.
public final class Rain {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final RainModel model;

    /// @param pack borders and rain history
    public Rain(OpenStore open, Gazetteer gazetteer, Pack pack) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.model = new RainModel(pack);
    }

    /// The model that is run when readings arrive, or for a day that somebody names.
    public Model model(Figures figures, Observations observations, Rules rules, Caller caller) {
        return new RainRuns(
                model,
                observations,
                new RainRules(rules, figures, caller, gazetteer),
                gazetteer.province());
    }

    /// The operations of the contract that are about rain.
    public void addTo(RoomContract contract) {
        var field = new FieldDesk(open, model);
        contract.reads("getArealRain", this::areal)
                .reads("listRarity", this::rarity)
                .reads("getRainField", field::get)
                .prints("getRainFieldFile", field::file);
    }

    private Answer areal(Ask ask) {
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        var day = AskedTime.day(ask);
        return Answer.ok(
                open.store()
                        .read(
                                handle -> {
                                    var text = text(handle, asOf, day);
                                    text.put(
                                            "rarities",
                                            rarities(handle, asOf, day, Optional.empty()));
                                    text.put(
                                            "rarityConfidence",
                                            Math.round(RainRarity.CONFIDENCE * 100));
                                    return text;
                                }));
    }

    /// The newest run known by an instant, as it is shown and as evidence keeps it.
    public Map<String, @Nullable Object> text(Handle handle, Instant asOf) {
        return text(handle, asOf, Optional.empty());
    }

    private Map<String, @Nullable Object> text(
            Handle handle, Instant asOf, Optional<LocalDate> day) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        var run = SqlRainRuns.findLatest(handle, asOf, day);
        text.put("day", run.map(r -> r.day().toString()).orElse(null));
        text.put("items", run.map(r -> counties(handle, r)).orElse(List.of()));
        text.put("method", run.map(SqlRainRuns.Run::method).orElse(null));
        text.put(
                "looError",
                run.flatMap(r -> boxed(r.looErrorMm())).map(RarityText::decimal).orElse(null));
        run.ifPresent(r -> describe(text, r));
        return text;
    }

    private static void describe(Map<String, @Nullable Object> text, SqlRainRuns.Run run) {
        text.put("run", run.id().toString());
        text.put("madeAt", run.madeAt());
        text.put("model", run.model());
        text.put("choice", run.choice());
        text.put("dayEnds", run.dayEnds());
        text.put("skillKm", Math.round(ZoneRain.Skill.FARTHEST_METRES / 1000));
        text.put("missing", Json.tree(run.missing()));
        text.put("remarks", Json.tree(run.remarks()));
    }

    private List<Map<String, @Nullable Object>> counties(Handle handle, SqlRainRuns.Run run) {
        return SqlRainRuns.listCounties(handle, run.id()).stream().map(this::county).toList();
    }

    private Map<String, @Nullable Object> county(SqlRainRuns.County county) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        text.put("region", county.region());
        text.put("name", gazetteer.name(new RegionCode(county.region())));
        text.put("meanMm", decimal(county.mean()));
        text.put("lowestMm", decimal(county.lowest()));
        text.put("highestMm", decimal(county.highest()));
        text.put("errorMm", decimal(county.error()));
        text.put("nearestGaugeKm", kilometres(county.nearest()));
        text.put("skill", county.skill());
        return text;
    }

    private static @Nullable String decimal(OptionalDouble value) {
        return value.isPresent() ? RarityText.decimal(value.getAsDouble()) : null;
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static @Nullable BigDecimal kilometres(OptionalDouble metres) {
        return metres.isPresent()
                ? BigDecimal.valueOf(metres.getAsDouble() / 1000).setScale(1, RoundingMode.HALF_UP)
                : null;
    }

    private Answer rarity(Ask ask) {
        var station = ask.at("station");
        var day = AskedTime.day(ask);
        var asOf = AskedTime.asOf(ask, open.civil().instant());
        var items = open.store().read(handle -> rarities(handle, asOf, day, Optional.of(station)));
        if (items.isEmpty()) {
            throw Problem.notFound("没有这个站的重现期: " + station);
        }
        return Answer.ok(Map.of("items", items));
    }

    /// The rarities of the newest run known by an instant, of one station or of all.
    public List<Object> rarities(
            Handle handle, Instant asOf, Optional<LocalDate> day, Optional<String> station) {
        return SqlRainRuns.findLatest(handle, asOf, day)
                .map(r -> SqlRainRuns.listRarities(handle, r.id(), station))
                .orElse(List.of())
                .stream()
                .<Object>map(Json::tree)
                .toList();
    }
}
