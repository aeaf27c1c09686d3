package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.ClockEnded;
import org.anlan.domain.fact.ClockPassed;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches reporting clocks; what the place reports or passes on ends its alarm.
final class ClockWatch implements Watch {

    private final AlarmRules rules;
    private final Places places;

    ClockWatch(AlarmRules rules, Places places) {
        this.rules = rules;
        this.places = places;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(
                ClockPassed.class, ClockEnded.class, ReportSubmitted.class, ReportsReviewed.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var followed : facts) {
            switch (followed.fact()) {
                case ClockPassed passed -> hold(tx, passed);
                case ClockEnded ended -> end(tx, ended.process(), ended.region());
                case ReportSubmitted report -> end(tx, report.process(), report.region());
                case ReportsReviewed reviewed -> end(tx, reviewed.process(), reviewed.region());
                default -> {}
            }
        }
    }

    private void hold(Tx tx, ClockPassed passed) {
        var name = places.longName(passed.region());
        var words =
                Map.of(
                        "region",
                        name,
                        "code",
                        passed.region().digits(),
                        "process",
                        passed.process(),
                        "due",
                        CivilTime.print(passed.due()),
                        "dueEn",
                        CivilTime.printEn(passed.due()));
        for (var rule : rules.of("clock-percent")) {
            if (rule.number("percent") == passed.percent()) {
                var place = place(passed.process(), passed.region());
                Alarms.hold(tx, new Sighting(rule, place, passed.region(), name, words));
            }
        }
    }

    private void end(Tx tx, String process, RegionCode region) {
        rules.of("clock-percent").stream()
                .map(AlarmRule::cause)
                .distinct()
                .forEach(cause -> Alarms.end(tx, cause, place(process, region)));
    }

    private static String place(String process, RegionCode region) {
        return region + "/" + process;
    }
}
