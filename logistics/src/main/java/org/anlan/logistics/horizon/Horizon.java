package org.anlan.logistics.horizon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.logistics.allocation.Instance;

/// An allocation problem over time: an instance's depots, places, items, stock and policy, and
/// besides them buckets of time, ways by mode, needs as they come up, and fleets by bucket. The
/// instance's own demands and routes are not looked at, nor the expiry of its lots.
///
/// @param hours how long each bucket is, from the beginning of the plan on, in hours; at least one
/// @param fleets a depot's mode without one in a bucket has no limit there
public record Horizon(
        Instance instance,
        List<Integer> hours,
        List<TimedWay> ways,
        List<TimedNeed> needs,
        List<TimedFleet> fleets) {

    /// A depot's mode in a bucket.
    record Shift(String depot, String mode, int bucket) {}

    public Horizon {
        hours = List.copyOf(hours);
        ways = List.copyOf(ways);
        needs = List.copyOf(needs);
        fleets = List.copyOf(fleets);
        if (hours.isEmpty() || hours.stream().anyMatch(length -> length < 1)) {
            throw new IllegalArgumentException(
                    "hours (%s) must be one or more, each 1 or more.".formatted(hours));
        }
        requireKnown(instance, hours.size(), ways, needs, fleets);
    }

    private static void requireKnown(
            Instance instance,
            int buckets,
            List<TimedWay> ways,
            List<TimedNeed> needs,
            List<TimedFleet> fleets) {
        Set<String> known = new HashSet<>();
        instance.depots().forEach(depot -> known.add("depot " + depot.id()));
        instance.places().forEach(place -> known.add("place " + place.id()));
        instance.items().forEach(item -> known.add("item " + item.id()));
        for (var way : ways) {
            require(known, "depot " + way.depot(), way);
            require(known, "place " + way.place(), way);
        }
        Set<Object> seen = new HashSet<>();
        for (var need : needs) {
            require(known, "place " + need.place(), need);
            require(known, "item " + need.item(), need);
            if (need.quantities().size() != buckets
                    || !seen.add(List.of(need.place(), need.item()))) {
                throw new IllegalArgumentException(
                        "%s must be there once, with %d quantities.".formatted(need, buckets));
            }
        }
        for (var fleet : fleets) {
            require(known, "depot " + fleet.depot(), fleet);
            if (fleet.bucket() >= buckets
                    || !seen.add(new Shift(fleet.depot(), fleet.mode(), fleet.bucket()))) {
                throw new IllegalArgumentException(
                        "%s must be there once, in one of %d buckets.".formatted(fleet, buckets));
            }
        }
    }

    private static void require(Set<String> known, String what, Object row) {
        if (!known.contains(what)) {
            throw new IllegalArgumentException("%s names no such %s.".formatted(row, what));
        }
    }

    /// Hours from the beginning to the end of a bucket.
    double end(int bucket) {
        return hours.subList(0, bucket + 1).stream().mapToInt(Integer::intValue).sum();
    }

    /// The share of the time that is left at the beginning of a bucket.
    double left(int bucket) {
        double all = end(hours.size() - 1);
        return (all - end(bucket) + hours.get(bucket)) / all;
    }

    /// The bucket in which a load arrives that leaves at the beginning of another; the number of
    /// buckets if it arrives after them all.
    int arrival(int leaves, long minutes) {
        double at = end(leaves) - hours.get(leaves) + minutes / 60.0;
        int bucket = leaves;
        while (bucket < hours.size() && end(bucket) <= at) {
            bucket++;
        }
        return bucket;
    }

    /// The row of each shift that has a limit.
    Map<Shift, Integer> rows() {
        Map<Shift, Integer> rows = new HashMap<>();
        for (var fleet : fleets) {
            rows.put(new Shift(fleet.depot(), fleet.mode(), fleet.bucket()), rows.size());
        }
        return rows;
    }
}
