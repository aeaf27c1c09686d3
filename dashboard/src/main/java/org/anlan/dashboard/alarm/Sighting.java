package org.anlan.dashboard.alarm;

import java.util.Map;
import org.anlan.domain.RegionCode;

/// A rule whose condition was seen to hold at a place.
///
/// @param place what "the same place" means to the rule: a region, a station
/// @param name the place as people call it
/// @param words fills title and link
record Sighting(
        AlarmRule rule, String place, RegionCode region, String name, Map<String, String> words) {

    Sighting {
        words = Map.copyOf(words);
    }

    String titleZh() {
        return AlarmRule.fill(rule.title().zh(), words);
    }

    String titleEn() {
        return AlarmRule.fill(rule.title().en(), words);
    }

    String link() {
        return AlarmRule.fill(rule.link(), words);
    }
}
