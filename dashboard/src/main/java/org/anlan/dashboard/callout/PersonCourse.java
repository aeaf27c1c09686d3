package org.anlan.dashboard.callout;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningCourse;
import org.anlan.dashboard.person.DutyPerson;
import org.anlan.dashboard.person.DutyPersons;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Tx;

/// Opens the list of persons of each warning, and ends it with the warning.
final class PersonCourse implements WarningCourse {

    private final Places places;
    private final DutyPersons persons;
    private final SqlCalls calls;
    private final Optional<CallTexts> texts;

    /// @param texts calls at once, where a gateway is set up
    PersonCourse(Places places, DutyPersons persons, Optional<CallTexts> texts) {
        this.places = places;
        this.persons = persons;
        this.calls = new SqlCalls(persons.seal());
        this.texts = texts;
    }

    @Override
    public void end(Tx tx, WarningIssued by, Instant at) {
        SqlCalloutLists.end(tx.handle(), by, at);
    }

    @Override
    public void enter(Tx tx, WarningIssued warning, Instant at) {
        if (!SqlCalloutLists.open(tx.handle(), warning, at)) {
            return;
        }
        var areas = warning.areas().isEmpty() ? List.of(warning.region()) : warning.areas();
        var first = persons.listFirst(tx.handle(), areas);
        var entered = enter(tx, warning.warning(), first, at, Optional.empty());
        texts.ifPresent(t -> entered.forEach(person -> text(tx, t, warning, person, at)));
    }

    /// Puts persons onto a list; those on it stay as they are.
    List<CalledPerson> enter(
            Tx tx,
            String warning,
            Collection<DutyPerson> whom,
            Instant at,
            Optional<UUID> because) {
        var entered = whom.stream().map(p -> called(warning, p, at, because)).toList();
        SqlCalledPersons.enter(tx.handle(), entered);
        return entered;
    }

    private CalledPerson called(
            String warning, DutyPerson person, Instant at, Optional<UUID> because) {
        return new CalledPerson(
                warning,
                person.id(),
                person.region(),
                person.village(),
                county(person.region()),
                persons.level(person),
                person.rank(),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                because);
    }

    private RegionCode county(RegionCode region) {
        return places.county(region);
    }

    private void text(
            Tx tx, CallTexts texting, WarningIssued warning, CalledPerson person, Instant at) {
        if (texting.send(tx, warning, person)) {
            SqlCalledPersons.call(
                    tx.handle(), warning.warning(), person.person(), at, CallOutcome.SENT);
            var call = new SqlCalls.Call(at, "", CallWay.SMS, CallOutcome.SENT, "", tx.civilNow());
            calls.insert(
                    tx.handle(),
                    UuidCreator.getTimeOrderedEpoch(),
                    warning.warning(),
                    person.person(),
                    call);
        }
    }
}
