package org.anlan.dashboard.callout;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.person.DutyPerson;
import org.anlan.dashboard.person.DutyPersons;
import org.anlan.store.Tx;

/// Passes calls on that nobody answered, by rule: to the next of the place, to those above, to the
/// desk. It counts from the first call of a person, or from when one should have been made.
final class Escalation {

    private static final int MOST_LISTS = 1_000;

    private final EscalationRules rules;
    private final DutyPersons persons;
    private final PersonCourse course;

    Escalation(EscalationRules rules, DutyPersons persons, PersonCourse course) {
        this.rules = rules;
        this.persons = persons;
        this.course = course;
    }

    /// Looks at the time; called each minute.
    void tick(Tx tx) {
        var lists = new HashMap<String, CalloutList>();
        SqlCalloutLists.listOpen(tx.handle(), tx.civilNow(), MOST_LISTS)
                .forEach(list -> lists.put(list.warning(), list));
        for (var person : SqlCalledPersons.listSilent(tx.handle(), tx.civilNow())) {
            var list = lists.get(person.warning());
            if (list != null) {
                rules.silentSince(list.colour(), person)
                        .ifPresent(since -> pass(tx, list, person, since));
            }
        }
    }

    private void pass(Tx tx, CalloutList list, CalledPerson person, Instant since) {
        var steps = rules.of(list.colour(), person.level());
        var step = person.step();
        while (step < steps.size()
                && !tx.civilNow().isBefore(since.plus(steps.get(step).after()))) {
            var next = next(tx, person, steps.get(step).to());
            course.enter(tx, person.warning(), next, tx.civilNow(), Optional.of(person.person()));
            step++;
        }
        if (step > person.step()) {
            SqlCalledPersons.pass(tx.handle(), person, step);
            tx.state(new DeskFact.CalloutMoved(person.warning(), person.region(), "PASSED_ON"));
        }
    }

    private List<DutyPerson> next(Tx tx, CalledPerson person, EscalationRules.To to) {
        return switch (to) {
            case NEXT ->
                    persons.listNext(tx.handle(), person.region(), person.village(), person.rank());
            case ABOVE -> persons.listAbove(tx.handle(), person.region(), person.village());
            case DESK -> List.of();
        };
    }
}
