package org.anlan.dashboard.alarm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.dashboard.alarm.SqlProposedLevels.Borne;
import org.anlan.dashboard.desk.Outside;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.LevelProposed;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.port.Responses;
import org.anlan.domain.port.Responses.Response;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Watches for levels of response that figures bear and nobody has started: one alarm for each
/// place and type, whatever plans and bases bear it, and a new one when a higher level is reached.
/// Thread-safe.
final class ResponseWatch implements Watch {

    private static final Bilingual SAMPLE = new Bilingual("(示例标准)", " (sample bound)");
    private static final Bilingual OFFICIAL = Bilingual.same("");

    private final AlarmRules rules;
    private final Responses responses;
    private final Places places;

    ResponseWatch(AlarmRules rules, Responses responses, Places places) {
        this.rules = rules;
        this.responses = responses;
        this.places = places;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(LevelProposed.class, ResponseChanged.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        for (var followed : facts) {
            if (followed.fact() instanceof LevelProposed proposed) {
                note(tx, proposed);
            }
        }
        rules.of("response-reached").forEach(rule -> look(tx, rule));
    }

    private static void note(Tx tx, LevelProposed proposed) {
        if (proposed.level() == 0 || proposed.type().isEmpty()) { // empty: a fact of before
            SqlProposedLevels.remove(tx.handle(), proposed);
        } else {
            SqlProposedLevels.put(tx.handle(), proposed);
        }
    }

    private void look(Tx tx, AlarmRule rule) {
        var inForce = Outside.ask(responses::listInForce);
        var owed =
                SqlProposedLevels.listHighest(tx.handle()).stream()
                        .filter(b -> inForce.stream().noneMatch(r -> answers(r, b)))
                        .toList();
        owed.forEach(borne -> Alarms.hold(tx, sighting(rule, borne)));
        Alarms.endOthers(
                tx, rule, owed.stream().map(ResponseWatch::place).collect(Collectors.toSet()));
    }

    private boolean answers(Response response, Borne borne) {
        return response.type() == borne.type()
                && response.level() <= borne.level()
                && places.contains(response.area(), borne.region());
    }

    private static String place(Borne borne) {
        return "%s/%s/%d".formatted(borne.region(), borne.type(), borne.level());
    }

    private Sighting sighting(AlarmRule rule, Borne borne) {
        var name = places.longName(borne.region());
        var level = Responses.LEVELS.get(borne.level());
        var remark = borne.sample() ? SAMPLE : OFFICIAL;
        var words =
                Map.of(
                        "region", name,
                        "type", borne.type().zh(),
                        "typeEn", borne.type().en(),
                        "level", level.zh(),
                        "levelEn", level.en(),
                        "clause", borne.clause(),
                        "value", borne.value(),
                        "margin", borne.margin(),
                        "sample", remark.zh(),
                        "sampleEn", remark.en());
        return new Sighting(rule, place(borne), borne.region(), name, words);
    }
}
