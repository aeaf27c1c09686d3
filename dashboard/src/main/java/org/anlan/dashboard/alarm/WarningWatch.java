package org.anlan.dashboard.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningColours;
import org.anlan.dashboard.desk.WarningCourse;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches warnings to their end: one that expired must be cancelled or renewed.
final class WarningWatch implements WarningCourse {

    private final AlarmRules rules;
    private final Places places;

    WarningWatch(AlarmRules rules, Places places) {
        this.rules = rules;
        this.places = places;
    }

    @Override
    public void end(Tx tx, WarningIssued by, Instant at) {
        SqlWarnings.remove(tx.handle(), by);
    }

    @Override
    public void enter(Tx tx, WarningIssued warning, Instant at) {
        SqlWarnings.put(tx.handle(), warning);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        WarningCourse.super.see(tx, facts);
        endSettled(tx);
    }

    /// Ends the alarms of regions where no warning stands expired any longer.
    private void endSettled(Tx tx) {
        var expired =
                SqlWarnings.listExpired(tx.handle(), tx.civilNow()).stream()
                        .map(w -> w.region().digits())
                        .collect(Collectors.toSet());
        for (var rule : rules.of("warning-expired")) {
            Alarms.endOthers(tx, rule, expired);
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
