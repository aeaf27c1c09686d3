package org.anlan.logistics.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Plan;
import org.anlan.logistics.need.Basis;
import org.anlan.logistics.need.Wanted;

/// All that a plan is made from.
///
/// @param wanted the needs beside what earlier plans bring
/// @param instance the allocation problem: what is outstanding, free and open
record Situation(Basis basis, List<Wanted> wanted, Instance instance) {

    Situation {
        wanted = List.copyOf(wanted);
    }

    /// How much of the whole need is served once a plan is carried out, earlier plans included: the
    /// mean of the kinds' shares, 0 to 1, rounded down to four decimals; 1 if nothing is needed.
    BigDecimal servedShare(Plan plan) {
        Map<String, Long> needed = new TreeMap<>();
        Map<String, Long> missing = new TreeMap<>();
        wanted.forEach(w -> needed.merge(w.need().item(), w.need().quantity(), Long::sum));
        plan.unmet().forEach(u -> missing.merge(u.item(), u.quantity(), Long::sum));
        needed.values().removeIf(units -> units == 0);
        if (needed.isEmpty()) {
            return BigDecimal.ONE;
        }
        var sum = BigDecimal.ZERO;
        for (var item : needed.entrySet()) {
            var units = BigDecimal.valueOf(item.getValue());
            var served =
                    units.subtract(BigDecimal.valueOf(missing.getOrDefault(item.getKey(), 0L)));
            sum = sum.add(served.divide(units, 12, RoundingMode.DOWN));
        }
        return sum.divide(BigDecimal.valueOf(needed.size()), 4, RoundingMode.DOWN);
    }
}
