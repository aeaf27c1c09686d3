package org.anlan.ingest.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Bilingual;

/// One form rule as its file states it: data, to be listed, cited and shown.
///
/// @param id its lasting name, under which a reason is given
/// @param version its own version; a changed rule is a new row with a new version and validity
/// @param severity whether it refuses or asks
/// @param kind the form of its statement
/// @param operands what it speaks of, in the order its kind says
/// @param settings its limits by name, e.g. `factor`
/// @param weight how heavily it weighs among rules of its severity; the heaviest is shown first
/// @param message what to tell the reporter, with `{places}` for figures
/// @param readyReason a reason to tap, for a soft rule, or a hard one held against a sample
/// @param mark how well it is founded
/// @param source clause or source, as far as known
/// @param validFrom first day on which it holds; always, when empty
/// @param validTo first day on which it no longer holds; never, when empty
public record Rule(
        String id,
        int version,
        Severity severity,
        RuleKind kind,
        List<String> operands,
        Map<String, String> settings,
        int weight,
        Bilingual message,
        Optional<Bilingual> readyReason,
        Mark mark,
        String source,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    public Rule {
        operands = List.copyOf(operands);
        settings = Map.copyOf(settings);
        if (severity == Severity.SOFT && readyReason.isEmpty()) {
            throw new IllegalArgumentException(
                    "Soft rule (%s) needs a ready reason to tap.".formatted(id));
        }
        if (!startsBefore(validFrom, validTo)) {
            throw new IllegalArgumentException(
                    "Rule (%s) must end (%s) after it begins (%s)."
                            .formatted(id, validTo, validFrom));
        }
    }

    /// Whether the rule holds on a civil day.
    public boolean holdsOn(LocalDate day) {
        return validFrom.filter(day::isBefore).isEmpty()
                && validTo.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /// Whether two rows of one id could both hold on some day.
    boolean overlaps(Rule other) {
        return id.equals(other.id)
                && startsBefore(validFrom, other.validTo)
                && startsBefore(other.validFrom, validTo);
    }

    /// A limit of the rule.
    ///
    /// @throws IllegalArgumentException if the row does not give it
    String setting(String name) {
        var value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("needs the setting '%s'.".formatted(name));
        }
        return value;
    }

    private static boolean startsBefore(Optional<LocalDate> start, Optional<LocalDate> end) {
        return start.isEmpty() || end.isEmpty() || start.get().isBefore(end.get());
    }
}
