package org.anlan.logistics.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Lot;

/// Whether each county's own stock was used first (本级储备是否已先动用), checked on the plan's
/// lines, not on the engine's word.
///
/// @param used lines that take a county's own stock
/// @param left counties that get goods from elsewhere while their own depot keeps some of them
record OwnFirst(long used, List<Left> left) {

    /// Own stock that stays while the same goods come from elsewhere.
    record Left(RegionCode region, String item, long units) {}

    /// @param instance what the plan was made from, before holds
    static OwnFirst of(Instance instance, List<PlanLine> all) {
        var lines = all.stream().filter(l -> !l.declined()).toList();
        var owner =
                instance.depots().stream()
                        .filter(d -> d.county().isPresent())
                        .collect(Collectors.toMap(Depot::id, d -> d.county().orElseThrow()));
        var stays = stays(instance, owner, lines);
        var told = new HashSet<Holding.Spot>();
        var left = new ArrayList<Left>();
        for (var line : lines) {
            var spot = new Holding.Spot(line.region().digits(), line.item());
            var units = stays.getOrDefault(spot, 0L);
            if (!owner.containsKey(line.depot()) && units > 0 && told.add(spot)) {
                left.add(new Left(line.region(), line.item(), units));
            }
        }
        var used = lines.stream().filter(l -> owner.containsKey(l.depot())).count();
        return new OwnFirst(used, List.copyOf(left));
    }

    /// Units that stay in a county's own depots, by county and kind of goods.
    private static Map<Holding.Spot, Long> stays(
            Instance instance, Map<String, String> owner, List<PlanLine> lines) {
        var stays = new HashMap<Holding.Spot, Long>();
        for (Lot lot : instance.lots()) {
            if (owner.containsKey(lot.depot()) && isGood(lot, instance)) {
                stays.merge(
                        new Holding.Spot(owner.get(lot.depot()), lot.item()),
                        lot.quantity(),
                        Long::sum);
            }
        }
        for (var line : lines) {
            if (owner.containsKey(line.depot())) {
                stays.merge(
                        new Holding.Spot(owner.get(line.depot()), line.item()),
                        -line.quantity(),
                        Long::sum);
            }
        }
        return stays;
    }

    private static boolean isGood(Lot lot, Instance instance) {
        var days =
                instance.items().stream()
                        .filter(i -> i.id().equals(lot.item()))
                        .mapToInt(i -> i.leastDaysLeft())
                        .findFirst()
                        .orElse(0);
        var needed = instance.departure().toLocalDate().plusDays(days);
        return lot.expiry().map(last -> !last.isBefore(needed)).orElse(true);
    }

    Map<String, Object> shown(PlanAnswers answers) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("used", used);
        shown.put("allFirst", left.isEmpty());
        shown.put(
                "left",
                left.stream()
                        .map(
                                l -> {
                                    var row = answers.of(l.region(), l.item());
                                    row.put("quantity", Long.toString(l.units()));
                                    return row;
                                })
                        .toList());
        return shown;
    }
}
