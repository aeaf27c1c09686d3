package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// The duty officer signs for alarms: within minutes after a call, and every six hours what else
/// came up.
final class AlarmStage implements Stage {

    private static final String PATH = "/api/v1/desk/alarms";
    private static final Duration AFTER_CALL = Duration.ofMinutes(3);
    private static final long ROUND_HOURS = 6;

    private final Crew crew;
    private int signed;

    AlarmStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "alarms";
    }

    @Override
    public List<Event> events() {
        var at = new TreeSet<Instant>();
        for (var row : crew.scenario().rows("incidents.csv")) {
            at.add(crew.scenario().instant(row, "at").plus(AFTER_CALL));
        }
        var round = crew.scenario().start().plus(ROUND_HOURS, ChronoUnit.HOURS);
        while (round.isBefore(crew.scenario().end())) {
            at.add(round);
            round = round.plus(ROUND_HOURS, ChronoUnit.HOURS);
        }
        return at.stream().map(t -> new Event(t, "签收告警", this::signAll)).toList();
    }

    private void signAll() {
        for (var alarm : crew.read(Role.DUTY_OFFICER, PATH).done("Alarms").path("items")) {
            if (!alarm.hasNonNull("signedAt")) {
                var path = PATH + "/" + alarm.path("id").asText() + "/sign";
                crew.write(Role.DUTY_OFFICER, path, Map.of()).done("Alarm");
                signed++;
            }
        }
    }

    /// What was signed, how many alarms there were by level and rule, and how often the desk
    /// sounded, beside the goal.
    @Override
    public Object result() {
        var alarms = listAll();
        var sounds = Sounds.of(alarms);
        var result = new LinkedHashMap<String, Object>();
        result.put("signed", signed);
        result.put("raised", count(alarms, "level"));
        result.put("byRule", count(alarms, "rule"));
        result.put("sounds", sounds.begun().size());
        result.put("soundsMostInAnHour", sounds.mostInAnHour());
        result.put("soundsGoal", Sounds.GOAL);
        sounds.worstHour().ifPresent(hour -> result.put("worstHour", hour.getKey()));
        return result;
    }

    private static Map<String, Long> count(List<JsonNode> alarms, String field) {
        return alarms.stream()
                .collect(
                        Collectors.groupingBy(
                                a -> a.path(field).asText(), TreeMap::new, Collectors.counting()));
    }

    private List<JsonNode> listAll() {
        var alarms = new ArrayList<JsonNode>();
        var next = "";
        do {
            var path = PATH + "?all=true&limit=500" + next;
            var page = crew.read(Role.DUTY_OFFICER, path).done("Alarms");
            page.path("items").forEach(alarms::add);
            var cursor = page.path("next").asText("");
            next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        } while (!next.isEmpty());
        return alarms;
    }
}
