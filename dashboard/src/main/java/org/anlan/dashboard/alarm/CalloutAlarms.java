package org.anlan.dashboard.alarm;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anlan.dashboard.callout.SilentCallouts;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningColours;
import org.anlan.store.Tx;

/// Looks for warnings that counties have not answered (叫应未应): one alarm a warning.
final class CalloutAlarms {

    private final AlarmRules rules;
    private final Places places;

    CalloutAlarms(AlarmRules rules, Places places) {
        this.rules = rules;
        this.places = places;
    }

    /// Looks at the time; called each minute.
    void tick(Tx tx) {
        for (var rule : rules.of("call-unanswered")) {
            var late =
                    SilentCallouts.list(tx.handle(), tx.civilNow()).stream()
                            .filter(isLate(tx, rule))
                            .toList();
            late.forEach(silent -> Alarms.hold(tx, sighting(rule, silent)));
            Alarms.endOthers(
                    tx,
                    rule,
                    late.stream().map(SilentCallouts::warning).collect(Collectors.toSet()));
        }
    }

    private static Predicate<SilentCallouts> isLate(Tx tx, AlarmRule rule) {
        var patience = Duration.ofMinutes(rule.number("minutes"));
        return silent ->
                rule.list("colours").contains(silent.colour())
                        && !tx.civilNow().isBefore(silent.since().plus(patience));
    }

    private Sighting sighting(AlarmRule rule, SilentCallouts silent) {
        var colour = WarningColours.name(silent.colour());
        var name = places.longName(silent.area());
        return new Sighting(
                rule,
                silent.warning(),
                silent.area(),
                name,
                Map.of(
                        "region", name,
                        "colour", colour.zh(),
                        "colourEn", colour.en(),
                        "count", Integer.toString(silent.counties())));
    }
}
