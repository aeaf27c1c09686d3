package org.anlan.app.drill.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.drill.crew.Client.Reply;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;
import org.anlan.store.pack.PackRow;

/// Calls at the duty desk: each is taken down for its caller, joined to the one it repeats, and
/// carried on step by step until it is closed.
final class IncidentStage implements Stage {

    private static final String PATH = "/api/v1/desk/incidents";

    /// The desk's steps and how long after the call each is taken.
    private static final Map<String, Duration> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("VERIFIED", Duration.ofMinutes(5));
        STEPS.put("REPORTED", Duration.ofMinutes(10));
        STEPS.put("HANDLED", Duration.ofMinutes(20));
        STEPS.put("ANSWERED", Duration.ofHours(3));
        STEPS.put("CLOSED", Duration.ofHours(6));
    }

    private final Crew crew;
    private final Map<String, String> taken = new HashMap<>();
    private int merged;
    private int closed;

    IncidentStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        for (var row : crew.scenario().rows("incidents.csv")) {
            var at = crew.scenario().instant(row, "at");
            events.add(new Event(at, "接报", () -> take(row)));
            if (row.findText("repeats").isEmpty()) {
                STEPS.forEach(
                        (state, after) ->
                                events.add(
                                        new Event(at.plus(after), "处置", () -> step(row, state))));
            }
        }
        return events;
    }

    private void take(PackRow row) {
        var call = new LinkedHashMap<String, Object>();
        call.put("kind", row.getText("kind"));
        call.put("region", row.getText("area"));
        row.findInteger("people").ifPresent(n -> call.put("peopleAtRisk", n));
        call.put("description", description(row));
        call.put("caller", row.getText("caller_role"));
        call.put("onBehalf", true);
        var reply = crew.write(Role.DUTY_OFFICER, PATH, call);
        if (isUnknownKind(reply)) {
            call.put("kind", "other"); // the desk knows fewer kinds than a scenario may name
            reply = crew.write(Role.DUTY_OFFICER, PATH, call);
        }
        var id = reply.done("Call " + row.getText("id")).path("id").asText();
        taken.put(row.getText("id"), id);
        row.findText("repeats").map(taken::get).ifPresent(first -> join(id, first));
        crew.settle();
    }

    /// What the caller says, marked as made up where the scenario's row is.
    private static String description(PackRow row) {
        var sample = row.findTextIfAny("sample").filter("1"::equals).isPresent();
        return "演练%s:%s".formatted(sample ? "〔示例〕" : "", row.getText("text"));
    }

    private static boolean isUnknownKind(Reply reply) {
        return reply.status() == 422
                && reply.body().path("errors").path(0).path("field").asText().endsWith("kind");
    }

    private void join(String id, String first) {
        var wish = Map.of("into", first, "decision", "MERGE");
        crew.write(Role.DUTY_OFFICER, PATH + "/" + id + "/merge", wish).done("Merge");
        merged++;
    }

    private void step(PackRow row, String state) {
        var id = Optional.ofNullable(taken.get(row.getText("id"))).orElseThrow();
        var step = new LinkedHashMap<String, Object>();
        step.put("state", state);
        step.put("note", state.equals("CLOSED") ? "演练:已处置完毕,人员安全" : "演练");
        if (state.equals("REPORTED")) {
            step.put("toldWhom", "带班领导(演练)");
        }
        crew.write(Role.DUTY_OFFICER, PATH + "/" + id + "/steps", step).done("Step " + state);
        if (state.equals("CLOSED")) {
            closed++;
        }
    }

    @Override
    public Object result() {
        return Map.of("taken", taken.size(), "merged", merged, "closed", closed);
    }
}
