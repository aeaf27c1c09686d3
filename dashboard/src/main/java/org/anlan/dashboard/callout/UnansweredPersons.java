package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// Persons of one warning in force who have not answered, called or not, and whose silence has come
/// to the desk by the rules.
///
/// @param area the widest region the warning is for
/// @param persons how many, at least 1
public record UnansweredPersons(String warning, RegionCode area, String colour, int persons) {

    private static final int MOST_LISTS = 1_000;
    private static final EscalationRules RULES = EscalationRules.bundled();

    /// One for each such warning.
    public static List<UnansweredPersons> list(Handle handle, Instant now) {
        var waiting =
                SqlCalledPersons.listSilent(handle, now).stream()
                        .collect(Collectors.groupingBy(CalledPerson::warning));
        return SqlCalloutLists.listOpen(handle, now, MOST_LISTS).stream()
                .flatMap(list -> of(list, waiting.getOrDefault(list.warning(), List.of())).stream())
                .toList();
    }

    private static Optional<UnansweredPersons> of(CalloutList list, List<CalledPerson> waiting) {
        var count = (int) waiting.stream().filter(p -> isWithDesk(list, p)).count();
        return Optional.of(count)
                .filter(n -> n > 0)
                .map(n -> new UnansweredPersons(list.warning(), list.area(), list.colour(), n));
    }

    private static boolean isWithDesk(CalloutList list, CalledPerson person) {
        return RULES.of(list.colour(), person.level()).stream()
                .limit(person.step())
                .anyMatch(step -> step.to() == EscalationRules.To.DESK);
    }
}
