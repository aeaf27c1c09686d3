package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningColours;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.WarningFollowUp;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches what a warning still owes after it went out: a review or a signature that is late, a
/// review that objects.
record FollowUpWatch(AlarmRules rules, Places places) implements Watch {

    private static final String LATE = "follow-up-late";
    private static final String OBJECTED = "review-objected";

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(WarningFollowUp.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        facts.forEach(f -> see(tx, (WarningFollowUp) f.fact()));
    }

    private void see(Tx tx, WarningFollowUp fact) {
        var place = fact.warning() + "/" + fact.what();
        if (fact.state() != WarningFollowUp.State.OVERDUE) {
            rules.of(LATE).forEach(rule -> Alarms.end(tx, rule.cause(), place));
        }
        switch (fact.state()) {
            case OVERDUE -> rules.of(LATE).forEach(rule -> hold(tx, rule, place, fact));
            case OBJECTED -> rules.of(OBJECTED).forEach(rule -> hold(tx, rule, place, fact));
            case SETTLED -> rules.of(OBJECTED).forEach(rule -> Alarms.end(tx, rule.cause(), place));
        }
    }

    private void hold(Tx tx, AlarmRule rule, String place, WarningFollowUp fact) {
        var name = places.longName(fact.region());
        var colour = WarningColours.name(fact.colour());
        var isReview = fact.what().equals("REVIEW");
        Alarms.hold(
                tx,
                new Sighting(
                        rule,
                        place,
                        fact.region(),
                        name,
                        Map.of(
                                "region",
                                name,
                                "colour",
                                colour.zh(),
                                "colourEn",
                                colour.en(),
                                "what",
                                isReview ? "补审" : "补签",
                                "whatEn",
                                isReview ? "review" : "signature")));
    }
}
