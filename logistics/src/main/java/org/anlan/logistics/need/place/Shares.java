package org.anlan.logistics.need.place;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Divides whole units of a place among its parts, by people: each gets what its people call for,
/// rounded down, and what rounding leaves goes one by one to the greatest remainders (Hamilton's
/// method), the earlier part first where they are equal. So parts add up to the whole exactly.
/// Immutable.
public final class Shares {

    private final IdentityHashMap<Part, Long> units;

    private Shares(IdentityHashMap<Part, Long> units) {
        this.units = units;
    }

    /// Divides units among the counted parts of a place.
    ///
    /// @param all units for the whole place, not negative
    public static Shares of(Part whole, long all) {
        var leaves = whole.leaves().toList();
        var people = leaves.stream().map(Part::people).toList();
        var divided = divide(all, people);
        var units = new IdentityHashMap<Part, Long>();
        for (int i = 0; i < leaves.size(); i++) {
            units.put(leaves.get(i), divided.get(i));
        }
        add(whole, units);
        return new Shares(units);
    }

    private static long add(Part part, IdentityHashMap<Part, Long> units) {
        if (part.parts().isEmpty()) {
            return units.getOrDefault(part, 0L);
        }
        var sum = part.parts().stream().mapToLong(p -> add(p, units)).sum();
        units.put(part, sum);
        return sum;
    }

    /// The units of a part; 0 for one that is only listed.
    public long units(Part part) {
        return units.getOrDefault(part, 0L);
    }

    /// Divides units by weights; where all weights are 0 nobody gets anything.
    ///
    /// @param all units, not negative
    /// @param people none negative
    public static List<Long> divide(long all, List<Long> people) {
        var total = people.stream().mapToLong(p -> p).reduce(0, Math::addExact);
        if (total == 0) {
            return Collections.nCopies(people.size(), 0L);
        }
        var units = new ArrayList<Long>();
        var remainders = new HashMap<Integer, BigInteger>();
        long given = 0;
        for (int i = 0; i < people.size(); i++) {
            var exact = BigInteger.valueOf(all).multiply(BigInteger.valueOf(people.get(i)));
            var split = exact.divideAndRemainder(BigInteger.valueOf(total));
            units.add(split[0].longValueExact());
            remainders.put(i, split[1]);
            given += split[0].longValueExact();
        }
        var order =
                remainders.entrySet().stream()
                        .sorted(
                                Map.Entry.<Integer, BigInteger>comparingByValue()
                                        .reversed()
                                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                        .map(Map.Entry::getKey)
                        .toList();
        for (int i = 0; given < all; i++, given++) {
            units.set(order.get(i), units.get(order.get(i)) + 1);
        }
        return List.copyOf(units);
    }
}
