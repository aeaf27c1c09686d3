package org.anlan.ingest.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;

/// Writes filings as short text, for tables of cases: `deaths=3 missing=? injured=none`.
final class Filings {

    private Filings() {}

    static Form form(String hazard, String text) {
        var entries = new HashMap<String, Entry>();
        var particulars = new HashMap<String, String>();
        pairs(
                text,
                (name, value) -> {
                    if (name.startsWith("#")) {
                        particulars.put(name.substring(1), value);
                    } else {
                        entries.put(name, entry(name, value));
                    }
                });
        return new Form(hazard, entries, particulars);
    }

    static Map<String, Given> context(String text) {
        var context = new HashMap<String, Given>();
        pairs(text, (name, value) -> context.put(name, Given.official(measure(name, value))));
        return context;
    }

    static Map<String, String> words(String text) {
        var words = new HashMap<String, String>();
        pairs(text, words::put);
        return words;
    }

    private static Entry entry(String code, String value) {
        return switch (value) {
            case "?" -> new Entry.NotCounted();
            case "none" -> new Entry.None();
            default -> new Entry.Value(measure(code, value));
        };
    }

    /// `3:room` is in that unit; without one, the unit is the indicator's, or people for a
    /// stranger.
    private static Measure measure(String code, String value) {
        var at = value.indexOf(':');
        if (at < 0) {
            var known = Indicators.bundled().find(code);
            return Measure.of(value, known.isPresent() ? known.get().unit() : Unit.PERSON);
        }
        var unit = value.substring(at + 1).toUpperCase(Locale.ROOT).replace('-', '_');
        return Measure.of(value.substring(0, at), Unit.valueOf(unit));
    }

    private static void pairs(String text, BiConsumer<String, String> out) {
        if (text.isEmpty()) {
            return;
        }
        for (var pair : text.split(" ", -1)) {
            var at = pair.indexOf('=');
            out.accept(pair.substring(0, at), pair.substring(at + 1));
        }
    }
}
