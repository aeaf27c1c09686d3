package org.anlan.ingest.rules;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.Bilingual;

/// A message in two languages with `{places}` that a breach fills in.
record Template(Bilingual text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

    /// Refuses a message that names a place its kind does not fill.
    ///
    /// @throws IllegalArgumentException naming the places
    void requirePlacesAmong(Set<String> allowed) {
        var strange =
                PLACE.matcher(text.zh() + text.en())
                        .results()
                        .map(place -> place.group(1))
                        .filter(place -> !allowed.contains(place))
                        .collect(Collectors.toSet());
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(
                    "names places %s, its kind fills %s.".formatted(strange, allowed));
        }
    }

    Bilingual fill(Map<String, Bilingual> words) {
        return new Bilingual(
                fill(text.zh(), place -> word(words, place).zh()),
                fill(text.en(), place -> word(words, place).en()));
    }

    private static String fill(String pattern, Function<String, String> word) {
        Function<MatchResult, String> quoted =
                place -> Matcher.quoteReplacement(word.apply(place.group(1)));
        return PLACE.matcher(pattern).replaceAll(quoted);
    }

    private static Bilingual word(Map<String, Bilingual> words, String place) {
        var word = words.get(place);
        if (word == null) {
            throw new IllegalStateException(
                    "Place (%s) is not among the words %s.".formatted(place, words.keySet()));
        }
        return word;
    }
}
