package org.anlan.app.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;

/// Splits the totals of one counting base over townships, bulletin after bulletin, so that the
/// parts
/// sum to the total exactly, never fall while the total rises, and keep the form's own rules.
///
/// The parts are synthetic and are marked so; only the totals were published.
final class TownshipSplit {

    /// What a place cannot exceed: a part is never more than its whole.
    private static final Map<String, String> WITHIN =
            Map.ofEntries(
                    Map.entry("deaths", "people-affected"),
                    Map.entry("missing", "people-affected"),
                    Map.entry("injured", "people-affected"),
                    Map.entry("evacuated-urgent", "people-affected"),
                    Map.entry("relocated", "people-affected"),
                    Map.entry("relocated-central", "relocated"),
                    Map.entry("urgent-aid", "people-affected"),
                    Map.entry("transitional-aid", "urgent-aid"),
                    Map.entry("crops-damaged", "crops-affected"),
                    Map.entry("crops-lost", "crops-damaged"));

    private static final List<String> LOSS_PARTS =
            List.of(
                    "loss-household",
                    "loss-agriculture",
                    "loss-industry",
                    "loss-infrastructure",
                    "loss-public",
                    "loss-other");

    private final Terrain terrain;
    private final Map<RegionCode, Map<String, Long>> parts = new LinkedHashMap<>();
    private final Map<String, Long> totals = new HashMap<>();
    private final Set<RegionCode> counties = new HashSet<>();

    TownshipSplit(Terrain terrain) {
        this.terrain = terrain;
    }

    /// Splits the next bulletin's totals.
    ///
    /// @param cities how many cities are hit
    /// @param hit how many counties are hit
    /// @return each township's values of the bulletin's indicators, in the smallest unit
    Map<RegionCode, Map<String, Long>> next(
            RegionCode area, int cities, int hit, Map<String, Long> bulletin) {
        counties.addAll(terrain.hit(area, counties, cities, hit));
        var weights = terrain.townships(counties);
        weights.keySet().forEach(t -> parts.computeIfAbsent(t, _ -> new HashMap<>()));
        var places = new ArrayList<>(weights.keySet());
        for (var indicator : inOrder(bulletin.keySet())) {
            spread(indicator, bulletin.getOrDefault(indicator, 0L), places, weights);
        }
        var mine = new LinkedHashMap<RegionCode, Map<String, Long>>();
        for (var place : places) {
            var values = new HashMap<String, Long>();
            bulletin.keySet().forEach(i -> values.put(i, value(place, i)));
            mine.put(place, values);
        }
        return mine;
    }

    /// Wholes before their parts.
    private static List<String> inOrder(Set<String> indicators) {
        return Indicators.bundled().list().stream()
                .map(i -> i.code())
                .filter(indicators::contains)
                .sorted((a, b) -> Integer.compare(depth(a), depth(b)))
                .toList();
    }

    private static int depth(String indicator) {
        if (LOSS_PARTS.contains(indicator)) {
            return 1;
        }
        var whole = WITHIN.get(indicator);
        return whole == null ? 0 : 1 + depth(whole);
    }

    private void spread(
            String indicator,
            long total,
            List<RegionCode> places,
            Map<RegionCode, Double> weights) {
        var before = totals.getOrDefault(indicator, 0L);
        var change = total - before;
        var step = step(indicator, Math.abs(change));
        var rise = change >= 0;
        var weight = new double[places.size()];
        var room = new long[places.size()];
        for (var i = 0; i < weight.length; i++) {
            var place = places.get(i);
            var now = value(place, indicator);
            weight[i] = rise ? weights.getOrDefault(place, 0.0) : now;
            room[i] = (rise ? ceiling(place, indicator) - now : now) / step;
        }
        var shares = Apportion.divide(Math.abs(change) / step, weight, room);
        for (var i = 0; i < shares.length; i++) {
            var moved = rise ? shares[i] * step : -shares[i] * step;
            valuesOf(places.get(i)).merge(indicator, moved, Long::sum);
        }
        totals.put(indicator, total);
    }

    private Map<String, Long> valuesOf(RegionCode place) {
        return parts.computeIfAbsent(place, _ -> new HashMap<>());
    }

    private long value(RegionCode place, String indicator) {
        return valuesOf(place).getOrDefault(indicator, 0L);
    }

    private long ceiling(RegionCode place, String indicator) {
        if (LOSS_PARTS.contains(indicator) && totals.containsKey("loss-total")) {
            var others =
                    LOSS_PARTS.stream()
                            .filter(p -> !p.equals(indicator))
                            .mapToLong(p -> value(place, p))
                            .sum();
            return value(place, "loss-total") - others;
        }
        var whole = WITHIN.get(indicator);
        return whole == null || !totals.containsKey(whole)
                ? Measure.MAX_MINOR
                : value(place, whole);
    }

    /// Money is split to 0.01 万元 and land to 0.01 公顷 where the total allows it.
    private static long step(String indicator, long change) {
        var unit = Indicators.bundled().get(indicator).unit();
        var wanted = unit == Unit.WAN_YUAN ? 10_000L : 1L;
        return change % wanted == 0 ? wanted : 1;
    }
}
