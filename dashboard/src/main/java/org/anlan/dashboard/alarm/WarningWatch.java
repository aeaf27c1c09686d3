package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningColours;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches warnings to their end: one that expired must be cancelled or renewed.
final class WarningWatch implements Watch {

    private final AlarmRules rules;
    private final Places places;

    WarningWatch(AlarmRules rules, Places places) {
        this.rules = rules;
        this.places = places;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(WarningIssued.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var followed : facts) {
            var warning = (WarningIssued) followed.fact();
            if (!warning.message().equals("ALERT")) {
                SqlWarnings.remove(tx.handle(), warning.region());
            }
            if (!warning.message().equals("CANCEL")) {
                SqlWarnings.put(tx.handle(), warning);
            }
            rules.of("warning-expired")
                    .forEach(r -> Alarms.end(tx, r.cause(), warning.region().digits()));
        }
    }

    /// Looks at the time; called each minute.
    void tick(Tx tx) {
        for (var warning : SqlWarnings.listExpired(tx.handle(), tx.civilNow())) {
            var region = warning.region();
            var colour = WarningColours.name(warning.colour());
            var words =
                    Map.of(
                            "region", places.longName(region),
                            "colour", colour.zh(),
                            "colourEn", colour.en(),
                            "due", CivilTime.print(warning.expiresAt()),
                            "dueEn", CivilTime.printEn(warning.expiresAt()));
            for (var rule : rules.of("warning-expired")) {
                Alarms.hold(
                        tx,
                        new Sighting(
                                rule, region.digits(), region, places.longName(region), words));
            }
        }
    }
}
