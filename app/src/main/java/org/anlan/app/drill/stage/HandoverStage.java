package org.anlan.app.drill.stage;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// The shift handover each morning: what is open is written down, and signed by who gives and by
/// who takes.
final class HandoverStage implements Stage {

    private static final String PATH = "/api/v1/desk/handovers";
    private static final int HOUR = 8;

    private final Crew crew;
    private int signed;

    HandoverStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "handovers";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        var day = crew.scenario().start().atZone(crew.scenario().zone()).toLocalDate();
        while (true) {
            var at = day.atTime(HOUR, 0).atZone(crew.scenario().zone()).toInstant();
            if (!at.isBefore(crew.scenario().end())) {
                return events;
            }
            if (crew.scenario().plays(at)) {
                events.add(new Event(at, "交接班", this::handOver));
            }
            day = day.plus(1, ChronoUnit.DAYS);
        }
    }

    /// Two chiefs share the shifts, so each signs once.
    private void handOver() {
        var even = signed % 2 == 0;
        var giving = crew.people().at(Role.DUTY_CHIEF, crew.province(), even ? "甲" : "乙");
        var taking = crew.people().at(Role.DUTY_CHIEF, crew.province(), even ? "乙" : "甲");
        var note = Map.of("note", "演练:当班情况已在系统中,待办逐条移交");
        var id = crew.client().post(giving, PATH, note).done("Handover").path("id").asText();
        var sign = PATH + "/" + id + "/sign";
        crew.client().post(giving, sign, Map.of("side", "GIVING")).done("Giving");
        crew.client().post(taking, sign, Map.of("side", "TAKING")).done("Taking");
        signed++;
    }

    @Override
    public Object result() {
        return Map.of("signed", signed);
    }
}
