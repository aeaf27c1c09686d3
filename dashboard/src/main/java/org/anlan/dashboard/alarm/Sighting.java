package org.anlan.dashboard.alarm;

import java.util.HashMap;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;

/// A rule whose condition was seen to hold at a place.
///
/// @param place what "the same place" means to the rule: a region, a station
/// @param name the place as people call it
/// @param words fills title and link; a word whose name ends in `En` stands for its namesake in
///     the English title
/// @param synthetic whether its figures were in part split by a drill: its titles say so
record Sighting(
        AlarmRule rule,
        String place,
        RegionCode region,
        String name,
        Map<String, String> words,
        boolean synthetic) {

    private static final String ENGLISH = "En";
    private static final Bilingual SPLIT = new Bilingual(" 〔合成拆分〕", " [synthetic split]");

    Sighting {
        words = Map.copyOf(words);
    }

    /// What bears no figures of reports.
    Sighting(
            AlarmRule rule,
            String place,
            RegionCode region,
            String name,
            Map<String, String> words) {
        this(rule, place, region, name, words, false);
    }

    String titleZh() {
        return AlarmRule.fill(rule.title().zh(), words) + (synthetic ? SPLIT.zh() : "");
    }

    String titleEn() {
        var english = new HashMap<>(words);
        words.forEach(
                (name, word) -> {
                    if (name.endsWith(ENGLISH)) {
                        english.put(name.substring(0, name.length() - ENGLISH.length()), word);
                    }
                });
        return AlarmRule.fill(rule.title().en(), english) + (synthetic ? SPLIT.en() : "");
    }

    String link() {
        return AlarmRule.fill(rule.link(), words);
    }
}
