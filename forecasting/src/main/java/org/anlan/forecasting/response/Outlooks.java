package org.anlan.forecasting.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.domain.fact.LevelProposed;
import org.anlan.domain.port.Observations;
import org.anlan.domain.port.Observations.Station;
import org.anlan.domain.port.Responses;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.forecasting.product.Counties;
import org.anlan.forecasting.product.RainAhead;
import org.anlan.forecasting.response.OutlookLine.Basis;
import org.anlan.forecasting.rule.Rules;
import org.anlan.forecasting.stage.Stages;
import org.anlan.forecasting.stage.WaterGauges;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Proposes levels beyond the reviewed figures: of floods by stage, rain and forecast, of relief by
/// nowcast. Kept when it changes; nothing is ever activated. Thread-safe.
public final class Outlooks {

    private static final String FLOOD = "FLOOD";
    private static final String NOWCAST = "NOWCAST";

    private final Gazetteer gazetteer;
    private final Thresholds thresholds;
    private final FloodLevels floods;
    private final Rules rules;
    private final Stages stages;
    private final Counties counties;

    /// @param pack the clauses of plans
    public Outlooks(Gazetteer gazetteer, Pack pack, Rules rules, Stages stages, Counties counties) {
        this.gazetteer = gazetteer;
        this.thresholds = Thresholds.of(pack);
        this.floods = new FloodLevels(FloodClauses.of(pack));
        this.rules = rules;
        this.stages = stages;
        this.counties = counties;
    }

    /// Looks again at stages and rain; to be called when either was kept.
    public void look(Tx tx, Observations observations) {
        var now = tx.civilNow();
        var day = LocalDate.ofInstant(now, OpenStore.ZONE);
        var lines = floods.assess(water(tx.handle(), observations, now), day, rules.nearShare(day));
        var borne = FloodLevels.borne(lines, Basis.OBSERVED);
        var kept = new Proposed(gazetteer.province(), "", "", FLOOD, now, borne, text(lines));
        var before = SqlOutlooks.findBefore(tx.handle(), kept);
        if (keep(tx, kept, before) && before.map(Proposed::borne).orElse(0) != borne) {
            tx.state(proposed(floods.plans(day), borne, lines));
        }
    }

    private FloodLevels.Water water(Handle handle, Observations observations, Instant now) {
        var rain = new ArrayList<BigDecimal>();
        for (var county : counties.newest(handle, now)) {
            var middle = county.path("rainMm").path("p50");
            if (county.path("skill").asText().equals(SkillMark.SKILL.name()) && middle.isNumber()) {
                rain.add(middle.decimalValue());
            }
        }
        return new FloodLevels.Water(
                new WaterGauges(observations)
                        .stations().stream().collect(Collectors.toMap(Station::id, s -> s)),
                stages.paths(handle, now),
                rain,
                RainAhead.days(handle, now));
    }

    private LevelProposed proposed(String plan, int borne, List<OutlookLine> lines) {
        var reached =
                lines.stream()
                        .filter(l -> l.basis() == Basis.OBSERVED && l.isReached())
                        .filter(l -> l.level() == borne)
                        .findFirst();
        return new LevelProposed(
                "",
                "",
                gazetteer.province(),
                plan,
                borne,
                Responses.Type.FLOOD.name(),
                reached.map(OutlookLine::clauseZh).orElse(""),
                reached.map(l -> l.value().toPlainString()).orElse(""),
                reached.map(l -> l.margin().toPlainString()).orElse(""),
                reached.map(OutlookLine::sample).orElse(false));
    }

    /// Looks at what a nowcast would bear; to be called when one was kept.
    ///
    /// @param nowcast as the model wrote it
    public void look(Tx tx, String process, String base, JsonNode nowcast) {
        var now = tx.civilNow();
        var day = LocalDate.ofInstant(now, OpenStore.ZONE);
        var lines =
                new ReliefOutlook(nowcast)
                        .lines(thresholds, gazetteer.province(), day, rules.nearShare(day));
        var kept =
                new Proposed(
                        gazetteer.province(),
                        process,
                        base,
                        NOWCAST,
                        now,
                        FloodLevels.borne(lines, Basis.NOWCAST),
                        text(lines));
        keep(tx, kept, SqlOutlooks.findBefore(tx.handle(), kept));
    }

    private static String text(List<OutlookLine> lines) {
        return Json.write(lines.stream().map(OutlookLine::text).toList());
    }

    /// False if nothing changed.
    private static boolean keep(Tx tx, Proposed now, Optional<Proposed> before) {
        if (before.map(b -> b.items().equals(now.items())).orElse(false)) {
            return false;
        }
        SqlOutlooks.insert(tx, now);
        return true;
    }

    /// The lines that stood at an instant, as shown and as evidence keeps them.
    public static List<Map<String, @Nullable Object>> lines(
            Gazetteer gazetteer,
            Handle handle,
            Instant asOf,
            Optional<String> process,
            Optional<String> base,
            int most) {
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (var stored :
                SqlOutlooks.listNewest(
                        handle, asOf, process.orElse(null), base.orElse(null), most)) {
            for (var line : Json.tree(stored.items())) {
                lines.add(placed(gazetteer, stored, line));
            }
        }
        return lines;
    }

    private static Map<String, @Nullable Object> placed(
            Gazetteer gazetteer, Proposed stored, JsonNode line) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        line.properties().forEach(e -> text.put(e.getKey(), e.getValue()));
        text.put("region", stored.region());
        text.put("regionName", gazetteer.name(stored.region()));
        text.put("process", stored.process());
        text.put("base", stored.base());
        text.put("knownAt", stored.knownAt());
        return text;
    }
}
