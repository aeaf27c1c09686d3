package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.AllocationOwes;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches what an allocation owes: the signature after an approval by telephone, the position of a
/// load on the road. The alarm ends when it comes.
record OwedWatch(AlarmRules rules, Places places) implements Watch {

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(AllocationOwes.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        facts.forEach(f -> see(tx, (AllocationOwes) f.fact()));
    }

    private void see(Tx tx, AllocationOwes fact) {
        var condition =
                switch (fact.what()) {
                    case SIGNATURE -> "signature-late";
                    case POSITION -> "load-silent";
                };
        for (var rule : rules.of(condition)) {
            switch (fact.state()) {
                case OVERDUE -> Alarms.hold(tx, sighting(rule, fact));
                case SETTLED -> Alarms.end(tx, rule.cause(), fact.subject());
            }
        }
    }

    private Sighting sighting(AlarmRule rule, AllocationOwes fact) {
        var name = places.longName(fact.region());
        return new Sighting(
                rule,
                fact.subject(),
                fact.region(),
                name,
                Map.of(
                        "region", name,
                        "name", fact.name(),
                        "subject", fact.subject(),
                        "due", CivilTime.print(fact.dueAt()),
                        "dueEn", CivilTime.printEn(fact.dueAt())));
    }
}
