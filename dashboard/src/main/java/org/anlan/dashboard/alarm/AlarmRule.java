package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anlan.domain.indicator.Bilingual;

/// What raises an alarm, as a row of `alarms.tsv` states it.
///
/// @param cause alarms of one cause at one place are one alarm
/// @param fact the kind of fact that is looked at; `tick` for the minute
/// @param condition what the code checks
/// @param parameters limits of the condition
/// @param title with `{names}` to be filled in
/// @param link where it opens, likewise
record AlarmRule(
        String id,
        String cause,
        AlarmLevel level,
        String fact,
        String condition,
        Map<String, String> parameters,
        Bilingual title,
        String link) {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    AlarmRule {
        parameters = Map.copyOf(parameters);
    }

    /// A parameter of the condition.
    ///
    /// @throws IllegalArgumentException if the row does not state it
    String parameter(String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Alarm rule (%s) must state (%s).".formatted(id, name));
        }
        return value;
    }

    /// A parameter that lists things, parted by commas.
    List<String> list(String name) {
        return List.of(parameter(name).split(","));
    }

    /// A parameter that is a whole number.
    int number(String name) {
        return Integer.parseInt(parameter(name));
    }

    /// The Chinese title, English title or link with its names filled in.
    static String fill(String template, Map<String, String> words) {
        return HOLE.matcher(template)
                .replaceAll(
                        hole ->
                                java.util.regex.Matcher.quoteReplacement(
                                        words.getOrDefault(hole.group(1), "")))
                .strip();
    }
}
