package org.anlan.dashboard.callout;

import java.util.Optional;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningCourse;
import org.anlan.dashboard.person.DutyPersons;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.store.outbound.Outbound;
import org.anlan.web.RoomContract;

/// 叫应 by person: lists, phone log, silence and what follows from it. Thread-safe.
final class PersonCalls {

    private final PersonCourse course;
    private final Escalation escalation;
    private final CalloutListDesk lists;
    private final CallDesk calls;
    private final SilentDesk silent;

    /// @param texts where persons are called by text message too
    PersonCalls(Store store, Places places, DutyPersons persons, Optional<Outbound> texts) {
        var rules = EscalationRules.bundled();
        this.course = new PersonCourse(places, persons, texts.map(o -> new CallTexts(o, places)));
        this.escalation = new Escalation(rules, persons, course);
        this.lists = new CalloutListDesk(store, places, persons, rules);
        this.calls = new CallDesk(store, places, persons.seal(), lists);
        this.silent = new SilentDesk(store, places);
    }

    /// Who opens and ends the lists.
    WarningCourse course() {
        return course;
    }

    void addTo(RoomContract contract) {
        lists.addTo(contract);
        calls.addTo(contract);
        silent.addTo(contract);
    }

    /// Looks at the time; called each minute.
    void tick(Tx tx) {
        escalation.tick(tx);
    }
}
