package org.anlan.dashboard.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.DeskFact.IncidentMoved;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.dashboard.incident.IncidentState;
import org.anlan.dashboard.incident.OpenIncidents;
import org.anlan.dashboard.incident.OpenIncidents.Open;
import org.anlan.domain.Fact;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches calls: dangerous ones at once, places cut off while a warning is in force.
final class IncidentWatch implements Watch {

    private final AlarmRules rules;
    private final Places places;

    IncidentWatch(AlarmRules rules, Places places) {
        this.rules = rules;
        this.places = places;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(IncidentMoved.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var followed : facts) {
            var moved = (IncidentMoved) followed.fact();
            if (moved.state().equals(IncidentState.RECEIVED.name())) {
                OpenIncidents.find(tx.handle(), UUID.fromString(moved.incident()))
                        .filter(i -> i.kind().dangerous())
                        .ifPresent(i -> raise(tx, i));
            } else if (isOver(moved.state())) {
                rules.of("cut-off-warned")
                        .forEach(r -> Alarms.end(tx, r.cause(), moved.incident()));
            }
        }
    }

    private static boolean isOver(String state) {
        return state.equals(IncidentState.CLOSED.name()) || state.equals("MERGED");
    }

    private void raise(Tx tx, Open incident) {
        for (var rule : rules.of("incident-dangerous")) {
            Alarms.raise(tx, sighting(rule, incident, incident.region().digits()));
        }
    }

    /// Looks at the places that are cut off; called each minute.
    void tick(Tx tx) {
        var now = tx.civilNow();
        var warned = SqlWarnings.listInForce(tx.handle(), now);
        if (warned.isEmpty()) {
            return;
        }
        for (var rule : rules.of("cut-off-warned")) {
            var patience = Duration.ofMinutes(rule.number("minutes"));
            OpenIncidents.list(tx.handle()).stream()
                    .filter(i -> i.kind().cutOff() && !now.isBefore(i.at().plus(patience)))
                    .filter(
                            i ->
                                    warned.stream()
                                            .anyMatch(w -> places.contains(w.region(), i.region())))
                    .map(i -> sighting(rule, i, i.id().toString()))
                    .forEach(seen -> Alarms.hold(tx, seen));
        }
    }

    private Sighting sighting(AlarmRule rule, Open incident, String place) {
        var name = places.longName(incident.region());
        return new Sighting(
                rule,
                place,
                incident.region(),
                name,
                Map.of(
                        "region", name,
                        "kind", incident.kind().name().zh(),
                        "kindEn", incident.kind().name().en(),
                        "place", incident.place().isEmpty() ? "" : " " + incident.place(),
                        "since", CivilTime.print(incident.at()),
                        "sinceEn", CivilTime.printEn(incident.at()),
                        "incident", incident.id().toString()));
    }
}
