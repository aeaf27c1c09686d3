package org.anlan.dashboard.alarm;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.port.Responses;
import org.anlan.domain.port.Responses.Advised;
import org.anlan.store.Tx;

/// Looks for responses that a consultation advised and nobody took up or declined in time: one
/// alarm each, until it is decided.
final class AdviceWatch {

    private final AlarmRules rules;
    private final Responses responses;
    private final Places places;

    AdviceWatch(AlarmRules rules, Responses responses, Places places) {
        this.rules = rules;
        this.responses = responses;
        this.places = places;
    }

    /// Looks at the time; called each minute.
    void tick(Tx tx) {
        for (var rule : rules.of("advice-undecided")) {
            var late =
                    responses.listUndecided().stream()
                            .filter(a -> isLate(a, tx.civilNow()))
                            .toList();
            late.forEach(advised -> Alarms.hold(tx, sighting(rule, advised)));
            Alarms.endOthers(tx, rule, late.stream().map(Advised::id).collect(Collectors.toSet()));
        }
    }

    private static boolean isLate(Advised advised, Instant now) {
        return advised.decideBy().filter(by -> !now.isBefore(by)).isPresent();
    }

    private Sighting sighting(AlarmRule rule, Advised advised) {
        var name = places.longName(advised.area());
        var due = advised.decideBy().orElseThrow();
        var level = Responses.LEVELS.get(advised.level());
        return new Sighting(
                rule,
                advised.id(),
                advised.area(),
                name,
                Map.of(
                        "region", name,
                        "type", advised.type().zh(),
                        "typeEn", advised.type().en(),
                        "level", level.zh(),
                        "levelEn", level.en(),
                        "advice", advised.id(),
                        "due", CivilTime.print(due),
                        "dueEn", CivilTime.printEn(due)));
    }
}
