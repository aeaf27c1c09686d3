package org.anlan.forecasting.agreement;

import java.util.List;
import java.util.Optional;

/// What a comparison of persons adds up to: counts only.
///
/// @param lists how many lists were compared
/// @param dead on every list, as dead on each
/// @param missing on every list, as missing on each
/// @param differing on every list, but told otherwise
/// @param only on some lists only
/// @param doubtful with something to be looked at
record PersonTally(int lists, int dead, int missing, int differing, int only, int doubtful) {

    private static final String DEATHS = "deaths";
    private static final String MISSING = "missing";

    static PersonTally of(int lists, List<PersonLine> lines) {
        return new PersonTally(
                lists,
                (int) lines.stream().filter(l -> l.isAgreedToBe(PersonEntry.State.DEAD)).count(),
                (int) lines.stream().filter(l -> l.isAgreedToBe(PersonEntry.State.MISSING)).count(),
                count(lines, PersonLine.Verdict.DIFFERS),
                count(lines, PersonLine.Verdict.ONLY),
                (int) lines.stream().filter(l -> !l.doubts().isEmpty()).count());
    }

    private static int count(List<PersonLine> lines, PersonLine.Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /// The persons that all lists agree on, of an indicator that counts persons.
    Optional<Integer> of(String indicator) {
        return switch (indicator) {
            case DEATHS -> Optional.of(dead);
            case MISSING -> Optional.of(missing);
            default -> Optional.empty();
        };
    }

    /// Whether an indicator is compared person by person.
    static boolean counts(String indicator) {
        return indicator.equals(DEATHS) || indicator.equals(MISSING);
    }
}
