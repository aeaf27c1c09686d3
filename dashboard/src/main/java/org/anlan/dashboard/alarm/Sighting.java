package org.anlan.dashboard.alarm;

import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.RegionCode;

/// A rule whose condition was seen to hold at a place.
///
/// @param place what "the same place" means to the rule: a region, a station
/// @param name the place as people call it
/// @param words fills title and link; a word whose name ends in `En` stands for its namesake in
///     the English title
record Sighting(
        AlarmRule rule, String place, RegionCode region, String name, Map<String, String> words) {

    private static final String ENGLISH = "En";

    Sighting {
        words = Map.copyOf(words);
    }

    String titleZh() {
        return AlarmRule.fill(rule.title().zh(), words);
    }

    String titleEn() {
        var english = new HashMap<>(words);
        words.forEach(
                (name, word) -> {
                    if (name.endsWith(ENGLISH)) {
                        english.put(name.substring(0, name.length() - ENGLISH.length()), word);
                    }
                });
        return AlarmRule.fill(rule.title().en(), english);
    }

    String link() {
        return AlarmRule.fill(rule.link(), words);
    }
}
