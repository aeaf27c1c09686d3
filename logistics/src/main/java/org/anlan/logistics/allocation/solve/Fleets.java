package org.anlan.logistics.allocation.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;

/// Which fleet is whose.
final class Fleets {

    private Fleets() {}

    /// Per depot of the instance the row of its fleet, or −1 if it has no limit.
    ///
    /// @throws IllegalArgumentException if a fleet names a depot that is not there, or one twice
    static int[] rows(Instance instance, List<Fleet> fleets) {
        Map<String, Integer> numbers = new HashMap<>();
        instance.depots().forEach(depot -> numbers.put(depot.id(), numbers.size()));
        var rows = new int[numbers.size()];
        Arrays.fill(rows, -1);
        for (int row = 0; row < fleets.size(); row++) {
            var number = numbers.get(fleets.get(row).depot());
            if (number == null || rows[number] >= 0) {
                throw new IllegalArgumentException(
                        "%s names no depot, or one twice.".formatted(fleets.get(row)));
            }
            rows[number] = row;
        }
        return rows;
    }
}
