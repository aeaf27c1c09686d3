package org.anlan.logistics.plan;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.SqlClosures;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What came between two plans of a process: reports, closures, stock, people's holds; and of each
/// change the nearest of these that can have caused it.
///
/// A place's own need comes first, then a hold on its own way, then roads, then stock of the kind;
/// what is left follows from the needs of others.
final class DiffCauses {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(OpenStore.ZONE);

    private final Map<Holding.Spot, PlanNeed> then = new HashMap<>();
    private final Map<Holding.Spot, PlanNeed> now = new HashMap<>();
    private final List<Map<String, Object>> roads = new ArrayList<>();
    private final Map<String, Long> stock = new LinkedHashMap<>();
    private final Map<Holding.Spot, Hold> holds = new HashMap<>();
    private final PlanAnswers answers;

    DiffCauses(
            Handle handle,
            KeptInstances instances,
            PlanReading before,
            PlanReading after,
            PlanAnswers answers) {
        this.answers = answers;
        before.needs().forEach(n -> then.put(spot(n), n));
        after.needs().forEach(n -> now.put(spot(n), n));
        addRoads(handle, before.head().madeAt(), after.head().madeAt());
        addStock(
                instances.get(handle, before.head().read()),
                instances.get(handle, after.head().read()));
        var old = new LinkedHashSet<Hold>();
        SqlHolds.listKept(handle, before.head().id()).forEach(k -> old.add(k.hold()));
        SqlHolds.listKept(handle, after.head().id()).stream()
                .map(HeldInstance.Kept::hold)
                .filter(h -> !old.contains(h))
                .forEach(
                        h ->
                                holds.put(
                                        new Holding.Spot(h.region().digits(), h.item().orElse("")),
                                        h));
    }

    private static Holding.Spot spot(PlanNeed need) {
        return new Holding.Spot(need.region().digits(), need.item());
    }

    private void addRoads(Handle handle, Instant from, Instant to) {
        var before = SqlClosures.listHeldAt(handle, from);
        var after = SqlClosures.listHeldAt(handle, to);
        after.stream().filter(c -> !isAmong(before, c)).forEach(c -> roads.add(road(c, true)));
        before.stream().filter(c -> !isAmong(after, c)).forEach(c -> roads.add(road(c, false)));
    }

    private static boolean isAmong(List<Closure> closures, Closure one) {
        return closures.stream().anyMatch(c -> c.link().equals(one.link()));
    }

    private Map<String, Object> road(Closure closure, boolean closed) {
        var a = answers.name(closure.link().a());
        var b = answers.name(closure.link().b());
        return cause(
                closed ? "ROAD_CLOSED" : "ROAD_OPEN",
                "%s—%s 道路%s(%s)".formatted(a.zh(), b.zh(), closed ? "封闭" : "恢复", closure.reason()),
                "road %s – %s %s".formatted(a.en(), b.en(), closed ? "closed" : "open again"));
    }

    private void addStock(Instance before, Instance after) {
        before.lots().forEach(l -> stock.merge(l.item(), -l.quantity(), Long::sum));
        after.lots().forEach(l -> stock.merge(l.item(), l.quantity(), Long::sum));
        stock.values().removeIf(n -> n == 0);
    }

    private static Map<String, Object> cause(String kind, String zh, String en) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("kind", kind);
        shown.put("zh", zh);
        shown.put("en", en);
        return shown;
    }

    /// What came between, in all.
    List<Map<String, Object>> between() {
        var all = new ArrayList<>(roads);
        var moved = new LinkedHashSet<Holding.Spot>();
        for (var spot : union()) {
            if (quantity(then.get(spot)) != quantity(now.get(spot))) {
                moved.add(spot);
            }
        }
        if (!moved.isEmpty()) {
            var places = moved.stream().map(Holding.Spot::at).distinct().count();
            all.add(
                    cause(
                            "REPORT",
                            "%d 个县的上报改变了需求".formatted(places),
                            "reports of %d counties moved needs".formatted(places)));
        }
        if (!stock.isEmpty()) {
            all.add(
                    cause(
                            "STOCK",
                            "%d 种物资的可用库存有变化".formatted(stock.size()),
                            "free stock of %d kinds of goods moved".formatted(stock.size())));
        }
        holds.values().forEach(h -> all.add(cause("HOLD", HoldWords.zh(h), HoldWords.en(h))));
        return all;
    }

    private Set<Holding.Spot> union() {
        var union = new LinkedHashSet<>(then.keySet());
        union.addAll(now.keySet());
        return union;
    }

    private static long quantity(@Nullable PlanNeed need) {
        return need == null ? 0 : need.quantity();
    }

    /// What caused one change.
    Map<String, Object> of(Holding.Spot spot) {
        var a = quantity(then.get(spot));
        var b = quantity(now.get(spot));
        if (a != b) {
            return report(a, b, Optional.ofNullable(now.get(spot)));
        }
        var hold = holds.getOrDefault(spot, holds.get(new Holding.Spot(spot.at(), "")));
        if (hold != null) {
            return cause("HOLD", HoldWords.zh(hold), HoldWords.en(hold));
        }
        if (!roads.isEmpty()) {
            return roads.getFirst();
        }
        var moved = stock.getOrDefault(spot.item(), 0L);
        return moved != 0
                ? cause(
                        "STOCK",
                        "该类物资可用库存 %+d".formatted(moved),
                        "free stock of the kind %+d".formatted(moved))
                : cause("OTHERS", "其他县同类物资的需求有变化,重新平衡", "needs of others moved; balanced anew");
    }

    private static Map<String, Object> report(long a, long b, Optional<PlanNeed> need) {
        var at = need.flatMap(PlanNeed::asOf).map(SHORT::format);
        var shown =
                cause(
                        "REPORT",
                        "需求由 %d 变为 %d".formatted(a, b)
                                + at.map(t -> "(截至 " + t + " 的上报)").orElse(""),
                        "need %d → %d".formatted(a, b));
        need.map(PlanNeed::position)
                .ifPresent(p -> p.ifPresent(n -> shown.put("position", Long.toString(n))));
        need.flatMap(PlanNeed::asOf).ifPresent(t -> shown.put("asOf", t));
        return shown;
    }
}
