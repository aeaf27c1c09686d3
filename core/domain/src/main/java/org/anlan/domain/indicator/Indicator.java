package org.anlan.domain.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One thing that reports count (统计指标), as a row of the catalogue states it.
///
/// Cumulative and real-time figures of one thing are two indicators: `relocated`, `relocated-now`.
///
/// @param code our own lasting code: lower-case words with hyphens; real-time ones end in `-now`
/// @param name the name on the form
/// @param unit what it is counted in
/// @param tally cumulative or real-time
/// @param aggregation how it rises from township to province
/// @param parent the indicator of which this is a part (其中), of the same tally
/// @param group the card of the form on which it stands
/// @param national codes of the national tables by edition; empty while the official text is
/// missing
/// @param definition what counts and what does not, where a source says it
/// @param source where the row comes from; begins with `[F]` found or `[G]` general, unverified
public record Indicator(
        String code,
        Bilingual name,
        Unit unit,
        Tally tally,
        Aggregation aggregation,
        Optional<String> parent,
        Bilingual group,
        Map<String, String> national,
        Optional<Bilingual> definition,
        String source) {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final String NOW = "-now";

    public Indicator {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Indicator code (%s) must be lower-case words with hyphens.".formatted(code));
        }
        if (code.endsWith(NOW) != (tally == Tally.REAL_TIME)) {
            throw new IllegalArgumentException(
                    "Indicator code (%s) must end in -now exactly when it is real-time (%s)."
                            .formatted(code, tally));
        }
        national = Map.copyOf(national);
    }

    public String nameZh() {
        return name.zh();
    }

    public String nameEn() {
        return name.en();
    }

    /// For a real-time indicator the code of its cumulative twin; nothing for a cumulative one.
    public Optional<String> cumulativeCode() {
        return tally == Tally.REAL_TIME
                ? Optional.of(code.substring(0, code.length() - NOW.length()))
                : Optional.empty();
    }
}
