package org.anlan.logistics.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of the need a plan serves, per item and in all.
///
/// @param items those that are needed at all, in the instance's order
public record Coverage(List<Share> items) {

    /// Units of one item.
    public record Share(String item, long needed, long served) {

        /// Served over needed, 0 to 1.
        public double share() {
            return served / (double) needed;
        }
    }

    public Coverage {
        items = List.copyOf(items);
    }

    public static Coverage of(Instance instance, Plan plan) {
        Map<String, Long> needed = new HashMap<>();
        Map<String, Long> unmet = new HashMap<>();
        instance.demands().forEach(row -> needed.merge(row.item(), row.quantity(), Long::sum));
        plan.unmet().forEach(row -> unmet.merge(row.item(), row.quantity(), Long::sum));
        var shares = new ArrayList<Share>();
        for (var item : instance.items()) {
            long units = needed.getOrDefault(item.id(), 0L);
            if (units > 0) {
                shares.add(new Share(item.id(), units, units - unmet.getOrDefault(item.id(), 0L)));
            }
        }
        return new Coverage(shares);
    }

    /// The mean of the items' shares, 0 to 1: beds and bottles are not added up. 1 if nothing is
    /// needed.
    public double share() {
        return items.stream().mapToDouble(Share::share).average().orElse(1);
    }
}
