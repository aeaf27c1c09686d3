package org.anlan.ingest.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.anlan.domain.RegionCode;
import org.anlan.ingest.rules.Given;

/// Basic figures of places (基本情况): residents, households, sown area, rooms, and what losses
/// cost there before. Immutable.
///
/// @param byPlace figures by the keys that form rules know; what is not known is left out
public record Basics(Map<RegionCode, Map<String, Given>> byPlace) implements FormContext {

    public Basics {
        var copy = new HashMap<RegionCode, Map<String, Given>>();
        byPlace.forEach((place, figures) -> copy.put(place, Map.copyOf(figures)));
        byPlace = Map.copyOf(copy);
    }

    @Override
    public Map<String, Given> figures(Asking asking) {
        return byPlace.getOrDefault(asking.region().code(), Map.of());
    }

    @Override
    public boolean supplies(String key) {
        return keys(false).contains(key);
    }

    @Override
    public boolean isSample(String key) {
        return keys(true).contains(key);
    }

    private Set<String> keys(boolean samplesOnly) {
        var keys = new HashSet<String>();
        for (var figures : byPlace.values()) {
            figures.forEach(
                    (key, given) -> {
                        if (given.sample() || !samplesOnly) {
                            keys.add(key);
                        }
                    });
        }
        return keys;
    }
}
