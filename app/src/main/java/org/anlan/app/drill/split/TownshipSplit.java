package org.anlan.app.drill.split;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anlan.app.drill.story.Bulletin.Places;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Unit;

/// Splits the totals of one counting base over townships, bulletin after bulletin, so that the
/// parts sum to each total exactly, move only as far as they must, and keep the form's own rules.
///
/// A bulletin about a city or county changes the parts under it only; the next one about the
/// province counts them in. The parts are synthetic and are marked so; only totals were published.
public final class TownshipSplit {

    /// Figures of which every place that is hit has some, while the total allows it.
    private static final Set<String> EVERYWHERE = Set.of("people-affected", "loss-total");

    private static final long WAN_YUAN_STEP = 10_000; // 0.01 万元, where the total allows it

    private final Terrain terrain;
    private final Containments containments = Containments.bundled();
    private final Map<RegionCode, Map<String, Long>> parts = new TreeMap<>();

    public TownshipSplit(Terrain terrain) {
        this.terrain = terrain;
    }

    /// Splits the next bulletin's totals.
    ///
    /// @param places how many places are hit, where that is counted
    /// @param counties how many counties are hit where it is not
    /// @param rain mm by county so far
    /// @param totals indicator to its total in the smallest unit
    /// @return each touched township's values of the totals' indicators, in the smallest unit
    public Map<RegionCode, Map<String, Long>> next(
            RegionCode area,
            Places places,
            int counties,
            Map<RegionCode, Double> rain,
            Map<String, Long> totals) {
        var hit =
                new HitCounties(terrain, rain)
                        .choose(
                                area,
                                hitBefore(area),
                                places.cities(),
                                places.counties().orElse(counties));
        var weights = firstOf(terrain.townships(area, hit, rain), places.townships());
        var round = new Round(touched(area, weights.keySet()), weights, new HashSet<>());
        containments
                .inOrder(totals.keySet())
                .forEach(code -> spread(round, code, totals.getOrDefault(code, 0L)));
        return values(round.places(), totals.keySet());
    }

    /// One bulletin at work.
    ///
    /// @param places all that may change; those without a weight are no longer hit
    /// @param set indicators that stand already
    private record Round(
            List<RegionCode> places, Map<RegionCode, Double> weights, Set<String> set) {}

    private Set<RegionCode> hitBefore(RegionCode area) {
        var hit = new HashSet<RegionCode>();
        parts.forEach(
                (township, values) -> {
                    if (terrain.contains(area, township)
                            && values.values().stream().anyMatch(v -> v > 0)) {
                        hit.add(terrain.countyOf(township));
                    }
                });
        return hit;
    }

    private static Map<RegionCode, Double> firstOf(
            Map<RegionCode, Double> weights, Optional<Integer> most) {
        var first = new LinkedHashMap<RegionCode, Double>();
        weights.entrySet().stream()
                .limit(most.orElse(Integer.MAX_VALUE))
                .forEach(e -> first.put(e.getKey(), e.getValue()));
        return first;
    }

    private List<RegionCode> touched(RegionCode area, Set<RegionCode> hit) {
        var touched = new LinkedHashSet<>(hit);
        parts.keySet().stream().filter(t -> terrain.contains(area, t)).forEach(touched::add);
        return List.copyOf(touched);
    }

    private void spread(Round round, String indicator, long total) {
        var n = round.places().size();
        var step = step(indicator, total);
        var floors = floors(round, indicator, total / step, step);
        var values = new long[n];
        var ceilings = new long[n];
        var sum = 0L;
        for (var i = 0; i < n; i++) {
            var place = round.places().get(i);
            ceilings[i] = ceiling(round, place, indicator);
            values[i] = Math.max(floors[i], Math.min(value(place, indicator), ceilings[i]));
            sum += values[i];
        }
        move(round, values, total - sum, step, floors, ceilings);
        for (var i = 0; i < n; i++) {
            valuesOf(round.places().get(i)).put(indicator, values[i]);
        }
        round.set().add(indicator);
    }

    private static void move(
            Round round, long[] values, long change, long step, long[] floors, long[] ceilings) {
        var n = values.length;
        var rise = change >= 0;
        var grain = change % step == 0 ? step : 1;
        var weight = new double[n];
        var room = new long[n];
        for (var i = 0; i < n; i++) {
            var free = rise ? ceilings[i] - values[i] : values[i] - floors[i];
            room[i] = Math.min(Math.max(0, free), Math.abs(change)) / grain;
            weight[i] = rise ? round.weights().getOrDefault(round.places().get(i), 0.0) : room[i];
        }
        var moved = Apportion.divide(Math.abs(change) / grain, weight, room);
        for (var i = 0; i < n; i++) {
            values[i] += rise ? moved[i] * grain : -moved[i] * grain;
        }
    }

    /// One step for each place that is hit, the first ones first, while the total allows it.
    private static long[] floors(Round round, String indicator, long steps, long step) {
        var floors = new long[round.places().size()];
        if (EVERYWHERE.contains(indicator)) {
            var most = Math.min(steps, round.weights().size());
            for (var i = 0; i < most; i++) {
                floors[i] = step;
            }
        }
        return floors;
    }

    private long ceiling(Round round, RegionCode place, String indicator) {
        return round.weights().containsKey(place)
                ? containments.ceiling(indicator, round.set(), code -> value(place, code))
                : 0;
    }

    private Map<String, Long> valuesOf(RegionCode place) {
        return parts.computeIfAbsent(place, _ -> new HashMap<>());
    }

    private long value(RegionCode place, String indicator) {
        return parts.getOrDefault(place, Map.of()).getOrDefault(indicator, 0L);
    }

    private Map<RegionCode, Map<String, Long>> values(
            List<RegionCode> places, Set<String> indicators) {
        var values = new LinkedHashMap<RegionCode, Map<String, Long>>();
        for (var place : places) {
            var mine = new HashMap<String, Long>();
            indicators.forEach(code -> mine.put(code, value(place, code)));
            values.put(place, mine);
        }
        return values;
    }

    private static long step(String indicator, long total) {
        var wanted =
                Indicators.bundled().get(indicator).unit() == Unit.WAN_YUAN ? WAN_YUAN_STEP : 1L;
        return total % wanted == 0 ? wanted : 1;
    }
}
