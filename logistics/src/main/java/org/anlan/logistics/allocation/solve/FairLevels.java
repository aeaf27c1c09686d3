package org.anlan.logistics.allocation.solve;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Floor;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Pair;

/// The highest floors that can be promised together (逐级保底): the least share that anyone gets is
/// raised as far as goods, roads and vehicles allow; those who are then stuck keep it, and the
/// others are raised further, level by level.
///
/// @param levels from the lowest up; without limited vehicles each item has its own
/// @param floors one per need above nothing, in the instance's order
/// @param complete whether every need has its own level; else some keep the last one found, which
///     is no more than they could get
/// @see "D. R. Fulkerson, M. Megiddo (lexicographically optimal flows, Mathematical Programming 7,
///     1974)"
public record FairLevels(List<FairLevel> levels, List<Floor> floors, boolean complete) {

    public FairLevels {
        levels = List.copyOf(levels);
        floors = List.copyOf(floors);
    }

    /// Seeks the levels. With fleets the items compete for them and are raised together.
    ///
    /// @param threads how many may work at a time, at least 1
    /// @param stop asked often; once it says yes, the levels found so far are given back
    /// @throws IllegalArgumentException if a fleet names a depot that is not there, or one twice
    public static FairLevels of(
            Instance instance,
            List<Fleet> fleets,
            FairRule rule,
            int threads,
            BooleanSupplier stop) {
        var index = new InstanceIndex(instance);
        var row = Fleets.rows(instance, fleets);
        var demands = instance.demands().stream().collect(groupingBy(Demand::item));
        var networks = new ArrayList<LevelNetwork>();
        for (var item : instance.items()) {
            var ofItem = demands.getOrDefault(item.id(), List.of());
            var network = new ItemNetwork(index, item, ofItem, 0);
            networks.add(new LevelNetwork(index, new SharedNetwork(network, row), rule));
        }
        var searches = new ArrayList<LevelSearch>();
        if (fleets.isEmpty()) {
            networks.forEach(each -> searches.add(new LevelSearch(List.of(each), fleets, rule)));
        } else {
            searches.add(new LevelSearch(networks, fleets, rule));
        }
        searches.forEach(search -> search.run(fleets.isEmpty() ? 1 : threads, stop));
        return gathered(instance, networks, searches);
    }

    private static FairLevels gathered(
            Instance instance, List<LevelNetwork> networks, List<LevelSearch> searches) {
        var levels = new ArrayList<FairLevel>();
        searches.forEach(search -> levels.addAll(search.levels));
        levels.sort(Comparator.comparingDouble(FairLevel::share));
        var floors = new ArrayList<Floor>();
        networks.forEach(network -> network.addFloors(floors));
        var order = new HashMap<Pair, Integer>();
        instance.demands().forEach(d -> order.put(new Pair(d.place(), d.item()), order.size()));
        floors.sort(
                Comparator.comparingInt(
                        floor -> order.getOrDefault(new Pair(floor.place(), floor.item()), 0)));
        return new FairLevels(
                levels, floors, searches.stream().allMatch(search -> search.complete));
    }
}
