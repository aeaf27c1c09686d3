package org.anlan.logistics.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A plan held against another of its process, or against what really left: who gets more, who
/// less, and what caused it.
final class Comparison {

    private static final int MOST = 500;

    private final Catalogue catalogue;
    private final KeptInstances instances;
    private final PlanAnswers answers;

    Comparison(Catalogue catalogue, KeptInstances instances, PlanAnswers answers) {
        this.catalogue = catalogue;
        this.instances = instances;
        this.answers = answers;
    }

    /// One place and kind of goods on both sides.
    private record Row(Holding.Spot spot, long then, long now, long days) {}

    /// @param other an earlier or later plan of the same process
    Map<String, @Nullable Object> plans(Handle handle, PlanHead other, PlanHead head) {
        var then = PlanReading.of(handle, catalogue, other);
        var now = PlanReading.of(handle, catalogue, head);
        var causes = new DiffCauses(handle, instances, then, now, answers);
        var shown = shown(now, units(then.lines()), units(now.lines()), causes);
        shown.put("other", answers.head(other));
        shown.put("gapOther", Long.toString(then.peopleShort(then::missing)));
        shown.put("gap", Long.toString(now.peopleShort(now::missing)));
        shown.put("between", causes.between());
        return shown;
    }

    /// Beside what left under all plans of the process.
    Map<String, @Nullable Object> dispatched(Handle handle, PlanHead head) {
        var now = PlanReading.of(handle, catalogue, head);
        var sent = SqlPlanLoads.sent(handle, head.process());
        var shown = shown(now, sent, units(now.lines()), null);
        shown.put("other", null);
        shown.put("between", List.of());
        return shown;
    }

    private Map<String, @Nullable Object> shown(
            PlanReading now,
            Map<Holding.Spot, Long> then,
            Map<Holding.Spot, Long> planned,
            @Nullable DiffCauses causes) {
        var rows = rows(now, then, planned);
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("plan", now.head().id());
        shown.put("number", now.head().number());
        shown.put("more", rows.stream().filter(r -> r.now() > r.then()).count());
        shown.put("less", rows.stream().filter(r -> r.now() < r.then()).count());
        shown.put("all", rows.size());
        shown.put("items", rows.stream().limit(MOST).map(r -> row(r, causes)).toList());
        return shown;
    }

    private static List<Row> rows(
            PlanReading now, Map<Holding.Spot, Long> then, Map<Holding.Spot, Long> planned) {
        var spots =
                new TreeSet<>(
                        Comparator.comparing(Holding.Spot::at).thenComparing(Holding.Spot::item));
        spots.addAll(then.keySet());
        spots.addAll(planned.keySet());
        var rows = new ArrayList<Row>();
        for (var spot : spots) {
            var a = then.getOrDefault(spot, 0L);
            var b = planned.getOrDefault(spot, 0L);
            if (a != b.longValue()) {
                var region = new RegionCode(spot.at());
                var days = now.measure().personDays(region, spot.item(), Math.abs(b - a));
                rows.add(new Row(spot, a, b, b > a ? days : -days));
            }
        }
        rows.sort(Comparator.comparingLong((Row r) -> -Math.abs(r.days())));
        return rows;
    }

    private Map<String, @Nullable Object> row(Row row, @Nullable DiffCauses causes) {
        var region = new RegionCode(row.spot().at());
        var shown = answers.of(region, row.spot().item());
        shown.put("then", Long.toString(row.then()));
        shown.put("now", Long.toString(row.now()));
        shown.put("change", Long.toString(row.now() - row.then()));
        shown.put("personDays", Long.toString(row.days()));
        shown.put("cause", causes == null ? null : causes.of(row.spot()));
        return shown;
    }

    private static Map<Holding.Spot, Long> units(List<PlanLine> lines) {
        var units = new HashMap<Holding.Spot, Long>();
        for (var line : lines) {
            if (!line.declined()) {
                var spot = new Holding.Spot(line.region().digits(), line.item());
                units.merge(spot, line.quantity(), Long::sum);
            }
        }
        return units;
    }
}
