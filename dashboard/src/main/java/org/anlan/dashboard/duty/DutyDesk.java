package org.anlan.dashboard.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Role;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;

/// The duty roster of the desk. Thread-safe.
public final class DutyDesk {

    /// The roster as screens see it; nobody is named where none was set.
    ///
    /// @param version of the roster in force, to be named in `If-Match` by who sets another
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String version,
            Optional<Roster.Person> leader,
            Optional<Roster.Person> chief,
            List<Roster.Person> officers) {

        static View of(String version, Optional<Roster> roster) {
            return new View(
                    version,
                    roster.map(Roster::leader),
                    roster.map(Roster::chief),
                    roster.map(Roster::officers).orElse(List.of()));
        }
    }

    private final Store store;
    private final Places places;

    public DutyDesk(Store store, Places places) {
        this.store = store;
        this.places = places;
    }

    /// Adds the operations of `desk.openapi.yaml` that concern the roster.
    public void addTo(RoomContract contract) {
        contract.reads("getDuty", this::get).writes("setDuty", this::set);
    }

    private Answer get(Ask ask) {
        var known = CivilTime.known(ask);
        return store.read(h -> shown(SqlRosters.version(h), SqlRosters.find(h, known)));
    }

    private static Answer shown(String version, Optional<Roster> roster) {
        return Answer.ok(View.of(version, roster)).version(version);
    }

    private Answer set(Tx tx, Ask ask) {
        ask.require(places.path(places.province()), Role.DUTY_CHIEF, Role.LEADER);
        var roster = ask.body(Roster.class);
        SqlRosters.lock(tx.handle());
        ask.requireVersion(SqlRosters.version(tx.handle()), "值班表刚被别人改动,请看过新的再改。");
        var id = SqlRosters.insert(tx, roster);
        tx.state(new DeskFact.DutyChanged(id.toString(), places.province()));
        return shown(id.toString(), Optional.of(roster));
    }
}
