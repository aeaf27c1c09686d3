package org.anlan.ingest.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.indicator.Aggregation;
import org.anlan.domain.indicator.Indicators;

/// One place's figures out of what it reports itself and the sums below it.
final class Combined {

    /// Townships that have reported, counted along with the figures; not an indicator.
    static final String REPORTING = "_townships-reporting";

    /// Townships of the counties that report at all.
    static final String EXPECTED = "_townships-expected";

    private static final Indicators INDICATORS = Indicators.bundled();

    private static final Map<RegionLevel, String> PLACES =
            Map.of(
                    RegionLevel.TOWNSHIP, "townships-affected",
                    RegionLevel.COUNTY, "counties-affected",
                    RegionLevel.CITY, "cities-affected");

    private Combined() {}

    /// @param children how many places are directly below
    static Map<String, Tally> of(RegionLevel level, Own own, Below below, int children) {
        var figures = new HashMap<String, Tally>(below.sums());
        var chosen = new Chosen(below.reporting() >= children);
        own.line()
                .forEach(
                        (code, tally) -> {
                            var indicator = INDICATORS.get(code);
                            if (indicator.aggregation() == Aggregation.SUM) {
                                figures.merge(code, tally, (b, o) -> chosen.of(indicator, b, o));
                            } else {
                                figures.putIfAbsent(code, tally);
                            }
                        });
        own.outside().forEach((indicator, tally) -> figures.merge(indicator, tally, Combined::any));
        countPlace(level, figures);
        countTownships(level, own.line(), figures, children);
        return figures;
    }

    /// The figures of a region that stands no more: what it told of itself, where none of its parts
    /// counts the same, which then counts under their new owners.
    static Map<String, Tally> ofGone(Own own, Set<String> countedByParts) {
        var figures = new HashMap<>(own.line());
        own.outside().forEach((indicator, tally) -> figures.merge(indicator, tally, Combined::any));
        figures.keySet().removeAll(countedByParts);
        return figures;
    }

    /// A figure that nothing supports any more: not counted, not zero.
    static Tally nothing(Tally tally) {
        return new Tally(null, null, null, null, tally.asOf(), tally.synthetic(), Optional.empty());
    }

    /// What another body says stands only where nothing else does.
    private static Tally any(Tally stands, Tally outside) {
        return stands.submitted() == null ? outside : stands;
    }

    private static void countPlace(RegionLevel level, Map<String, Tally> figures) {
        var code = PLACES.get(level);
        var affected = figures.get("people-affected");
        if (code != null && affected != null) {
            figures.put(code, affected.counted());
        }
    }

    private static void countTownships(
            RegionLevel level, Map<String, Tally> own, Map<String, Tally> figures, int townships) {
        if (level == RegionLevel.TOWNSHIP && !own.isEmpty()) {
            own.values().stream().findFirst().ifPresent(t -> figures.put(REPORTING, number(t, 1)));
        }
        var reporting = figures.get(REPORTING);
        if (level.standsAsCounty() && reporting != null) {
            figures.put(EXPECTED, number(reporting, townships));
        }
    }

    private static Tally number(Tally like, long value) {
        return new Tally(value, value, value, value, like.asOf(), false, Optional.empty());
    }
}
