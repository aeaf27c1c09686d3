package org.anlan.ingest.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Unit;

/// What a check found: the fields concerned and the words for its message.
///
/// Made only when a rule is broken, so that a good form costs no text.
///
/// @param fields codes of the fields, first the one under which the message stands
/// @param words what fills each place of the message
/// @param samples the places that a sample figure fills; a breach with any only asks
record Breach(List<String> fields, Map<String, Bilingual> words, Set<String> samples) {

    private static final int LONGEST_FOREIGN_TEXT = 40;

    static Breach at(String... fields) {
        return new Breach(List.of(fields), new HashMap<>(), new HashSet<>());
    }

    static Breach at(List<Indicator> fields) {
        return at(fields.stream().map(Indicator::code).toArray(String[]::new));
    }

    Breach with(String slot, Bilingual text) {
        words.put(slot, text);
        return this;
    }

    Breach name(String slot, Indicator indicator) {
        return with(slot, indicator.name());
    }

    Breach names(String slot, List<Indicator> indicators) {
        var zh = indicators.stream().map(Indicator::nameZh).collect(Collectors.joining("、"));
        var en = indicators.stream().map(Indicator::nameEn).collect(Collectors.joining(" + "));
        return with(slot, new Bilingual(zh, en));
    }

    Breach unit(String slot, Unit unit) {
        words.put(slot, new Bilingual(unit.zh(), unit.en().isEmpty() ? unit.zh() : unit.en()));
        return this;
    }

    /// The number alone; sums may exceed what one measure holds.
    Breach amount(String slot, long minor, Unit unit) {
        return with(slot, number(minor, unit));
    }

    /// A number that comes of a figure from elsewhere, marked if that is a sample.
    Breach given(String slot, long minor, Given from) {
        if (from.sample()) {
            samples.add(slot);
        }
        return with(slot, from.marked(number(minor, from.figure().unit())));
    }

    private static Bilingual number(long minor, Unit unit) {
        var exact = BigDecimal.valueOf(minor, unit.decimals());
        return Bilingual.same(
                exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString());
    }

    /// Whether it rests on a figure that is not official.
    boolean isOnSample() {
        return !samples.isEmpty();
    }

    /// Text that came from outside, cut short.
    Breach foreign(String slot, String text) {
        var cut =
                text.length() <= LONGEST_FOREIGN_TEXT
                        ? text
                        : text.substring(0, LONGEST_FOREIGN_TEXT) + "…";
        return with(slot, Bilingual.same(cut));
    }
}
