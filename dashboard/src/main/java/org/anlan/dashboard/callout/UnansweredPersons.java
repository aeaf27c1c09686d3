package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// Persons of one warning in force who were called, stay silent, and whose silence has come to the
/// desk by the rules.
///
/// @param area the widest region the warning is for
/// @param persons how many, at least 1
public record UnansweredPersons(String warning, RegionCode area, String colour, int persons) {

    private static final EscalationRules RULES = EscalationRules.bundled();

    /// One for each such warning.
    public static List<UnansweredPersons> list(Handle handle, Instant now) {
        var silent = new LinkedHashMap<String, Integer>();
        for (var person : SqlCalledPersons.listWaiting(handle, now)) {
            SqlCalloutLists.find(handle, person.warning())
                    .filter(list -> isWithDesk(list, person))
                    .ifPresent(list -> silent.merge(list.warning(), 1, Integer::sum));
        }
        var found = new ArrayList<UnansweredPersons>();
        silent.forEach(
                (warning, count) ->
                        SqlCalloutLists.find(handle, warning)
                                .ifPresent(
                                        list ->
                                                found.add(
                                                        new UnansweredPersons(
                                                                warning,
                                                                list.area(),
                                                                list.colour(),
                                                                count))));
        return found;
    }

    private static boolean isWithDesk(CalloutList list, CalledPerson person) {
        return RULES.of(list.colour(), person.level()).stream()
                .limit(person.step())
                .anyMatch(step -> step.to() == EscalationRules.To.DESK);
    }
}
