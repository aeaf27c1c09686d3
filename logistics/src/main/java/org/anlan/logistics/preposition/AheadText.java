package org.anlan.logistics.preposition;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.plan.PlanHead;
import org.anlan.logistics.plan.PlanLine;
import org.anlan.logistics.plan.SqlPlanRows;
import org.anlan.logistics.plan.SqlPlans;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.SqlClosures;
import org.anlan.logistics.road.network.Window;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stock moves as they are answered: which goods, from where, to where, by when, and until when one
/// may leave. Thread-safe.
final class AheadText {

    private static final long TENTHS_A_MINUTE = 600;

    private final OpenStore open;
    private final Catalogue catalogue;
    private final RoadMap roads;

    AheadText(OpenStore open, Catalogue catalogue, RoadMap roads) {
        this.open = open;
        this.catalogue = catalogue;
        this.roads = roads;
    }

    Map<String, @Nullable Object> of(Handle handle, Ahead ahead) {
        var plan = ahead.plan().flatMap(id -> SqlPlans.find(handle, id));
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("warning", ahead.warning());
        shown.put("state", ahead.state());
        shown.put("stateZh", ahead.state().zh());
        shown.put("arriveBy", ahead.arriveBy());
        shown.put("madeAt", ahead.madeAt());
        shown.put("signedBy", ahead.signedBy());
        shown.put("ground", ahead.ground());
        shown.put("people", ahead.people().stream().map(this::people).toList());
        shown.put("plan", plan.map(AheadText::plan));
        shown.put("moves", plan.map(p -> moves(handle, p, ahead)).orElse(List.of()));
        shown.put("rules", catalogue.policies().version());
        shown.put("sample", true); // standards and shares are samples
        return shown;
    }

    private static Map<String, Object> plan(PlanHead plan) {
        return Map.of(
                "id", plan.id(),
                "number", plan.number(),
                "state", plan.state(),
                "stateZh", plan.state().zh());
    }

    private Map<String, @Nullable Object> people(Ahead.People meant) {
        var shown = place(meant.region());
        shown.put("people", Long.toString(meant.people()));
        shown.put("origin", meant.origin());
        shown.put("base", Long.toString(meant.base()));
        return shown;
    }

    private Map<String, @Nullable Object> place(RegionCode region) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("region", region);
        shown.put(
                "regionName",
                open.divisions()
                        .find(region, open.day())
                        .map(Region::name)
                        .orElse(region.digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(region, open.day()));
        return shown;
    }

    private List<Map<String, @Nullable Object>> moves(Handle handle, PlanHead plan, Ahead ahead) {
        var now = open.civil().instant();
        var closures = SqlClosures.listFrom(handle, now);
        var windows = new HashMap<RegionCode, Map<RegionCode, List<Window>>>();
        return SqlPlanRows.lines(handle, plan.id()).stream()
                .map(line -> move(line, ahead, now, closures, windows))
                .toList();
    }

    private Map<String, @Nullable Object> move(
            PlanLine line,
            Ahead ahead,
            Instant now,
            List<Closure> closures,
            Map<RegionCode, Map<RegionCode, List<Window>>> windows) {
        var depot = catalogue.getWarehouse(line.depot());
        var goods = catalogue.getGoods(line.item());
        var way = way(depot.region(), line.region(), now, closures, windows);
        var minutes = way.map(w -> w.tenths() / TENTHS_A_MINUTE).orElse(line.minutes());
        var byOnset = ahead.arriveBy().minus(Duration.ofMinutes(minutes));
        var closes = way.flatMap(Window::latest);
        var leaveBy = closes.filter(c -> c.isBefore(byOnset)).orElse(byOnset);
        var shown = place(line.region());
        shown.put("line", line.line());
        shown.put("depot", depot.id());
        shown.put("depotName", depot.name());
        shown.put("item", goods.id());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("unitEn", goods.unit().en());
        shown.put("quantity", Long.toString(line.quantity()));
        shown.put("minutes", minutes);
        shown.put("leaveBy", leaveBy);
        shown.put("roadClosesAt", closes.orElse(null));
        shown.put("late", leaveBy.isBefore(now));
        shown.put("reasonZh", line.reasonZh());
        shown.put("reasonEn", line.reasonEn());
        return shown;
    }

    /// The fastest way that is open now, until when it may be taken; within the depot's own county
    /// none is needed.
    private Optional<Window> way(
            RegionCode from,
            RegionCode to,
            Instant now,
            List<Closure> closures,
            Map<RegionCode, Map<RegionCode, List<Window>>> windows) {
        var node = catalogue.onRoads(to).filter(roads::knows).findFirst().orElse(to);
        if (node.equals(from)) {
            return Optional.empty();
        }
        return windows
                .computeIfAbsent(from, _ -> new HashMap<>())
                .computeIfAbsent(
                        node,
                        place ->
                                roads.windows(from, Set.of(place), now, closures)
                                        .getOrDefault(place, List.of()))
                .stream()
                .findFirst();
    }
}
