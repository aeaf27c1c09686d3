package org.anlan.dashboard.alarm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ThresholdMoved;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches rules on readings: rain of some hours, reservoirs, gusts, earthquakes. An alarm stands
/// as long as the rule is met; what is over when told stands until it is signed.
record ThresholdWatch(AlarmRules rules) implements Watch {

    private static final Map<String, String> UNITS =
            Map.of("mm", "毫米", "m", "米", "m/s", "米/秒", "M", "级", "degree", "度");

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(ThresholdMoved.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var followed : facts) {
            var moved = (ThresholdMoved) followed.fact();
            rules.of("threshold-met").stream()
                    .filter(r -> r.list("rules").contains(moved.rule()))
                    .forEach(r -> see(tx, r, moved));
        }
    }

    private static void see(Tx tx, AlarmRule rule, ThresholdMoved moved) {
        switch (moved.state()) {
            case "MET" -> Alarms.hold(tx, sighting(rule, moved));
            case "ENDED" -> Alarms.end(tx, rule.cause(), moved.subject());
            default -> Alarms.raise(tx, sighting(rule, moved));
        }
    }

    private static Sighting sighting(AlarmRule rule, ThresholdMoved moved) {
        var words = new HashMap<String, String>();
        words.put("station", moved.name());
        words.put("code", moved.station());
        words.put("what", moved.what().zh());
        words.put("whatEn", moved.what().en());
        words.put("value", moved.value());
        words.put("limit", moved.limit());
        words.put("unit", UNITS.getOrDefault(moved.unit(), moved.unit()));
        words.put("unitEn", moved.unit());
        return new Sighting(rule, moved.subject(), moved.region(), moved.name(), words);
    }
}
