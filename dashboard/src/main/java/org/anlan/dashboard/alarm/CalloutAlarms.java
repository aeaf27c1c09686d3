package org.anlan.dashboard.alarm;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anlan.dashboard.callout.SilentCallouts;
import org.anlan.dashboard.callout.UnansweredPersons;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WarningColours;
import org.anlan.domain.RegionCode;
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
        rules.of("person-unanswered").forEach(rule -> tickPersons(tx, rule));
    }

    /// Persons whose silence has come to the desk: one alarm a warning.
    private void tickPersons(Tx tx, AlarmRule rule) {
        var silent = UnansweredPersons.list(tx.handle(), tx.civilNow());
        silent.forEach(
                s ->
                        Alarms.hold(
                                tx,
                                sighting(rule, s.warning(), s.area(), s.colour(), s.persons())));
        var held = silent.stream().map(UnansweredPersons::warning).collect(Collectors.toSet());
        Alarms.endOthers(tx, rule, held);
    }

    private static Predicate<SilentCallouts> isLate(Tx tx, AlarmRule rule) {
        var patience = Duration.ofMinutes(rule.number("minutes"));
        return silent ->
                rule.list("colours").contains(silent.colour())
                        && !tx.civilNow().isBefore(silent.since().plus(patience));
    }

    private Sighting sighting(AlarmRule rule, SilentCallouts silent) {
        return sighting(rule, silent.warning(), silent.area(), silent.colour(), silent.counties());
    }

    private Sighting sighting(
            AlarmRule rule, String warning, RegionCode area, String colourCode, int count) {
        var colour = WarningColours.name(colourCode);
        var name = places.longName(area);
        return new Sighting(
                rule,
                warning,
                area,
                name,
                Map.of(
                        "region", name,
                        "colour", colour.zh(),
                        "colourEn", colour.en(),
                        "warning", warning,
                        "count", Integer.toString(count)));
    }
}
