package org.anlan.app.drill.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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

    @Override
    public Object result() {
        return Map.of("signed", signed);
    }
}
