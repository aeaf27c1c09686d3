package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.crew.Desk;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// Supplies after each bulletin: a plan is proposed for what is outstanding, approved by another,
/// loaded, driven and received at the county.
final class SupplyStage implements Stage {

    private static final String PLANS = "/api/v1/logistics/plans";
    private static final int AT_ONCE = 8;

    private record Way(String depot, String region) {}

    private final Crew crew;
    private final Timetable timetable;
    private final List<Map<String, Object>> plans = new ArrayList<>();

    SupplyStage(Crew crew, Timetable timetable) {
        this.crew = crew;
        this.timetable = timetable;
    }

    @Override
    public String name() {
        return "supplies";
    }

    @Override
    public List<Event> events() {
        return timetable.slots().stream()
                .map(slot -> new Event(slot.used(5), "物资调拨", this::supply))
                .toList();
    }

    private void supply() {
        var asked = crew.write(Role.DUTY_CHIEF, PLANS, Map.of());
        crew.settle();
        var latest = crew.read(Role.APPROVER, PLANS + "/latest");
        if (!asked.isDone() || !latest.isDone()) {
            plans.add(note("no plan: " + asked.body().path("detail").asText()));
            return;
        }
        var plan = latest.body();
        var path = PLANS + "/" + plan.path("id").asText();
        var summary = summary(plan);
        if (plan.path("lines").isEmpty()) {
            summary.put("outcome", plan.path("unmet").path(0).path("reasonZh").asText("无需调拨"));
        } else {
            crew.write(Role.APPROVER, path + "/approve", Map.of()).done("Approval");
            summary.put("loads", drive(path, plan));
            summary.put("outcome", "received");
        }
        plans.add(summary);
        crew.settle();
    }

    private int drive(String path, JsonNode plan) {
        var ways = ways(plan);
        var first = plans.stream().noneMatch(p -> p.containsKey("loads"));
        var damaged = first ? ways.stream().findFirst() : Optional.<Way>empty();
        try (var desk = new Desk(AT_ONCE)) {
            ways.forEach(way -> desk.run(() -> send(path, way, damaged.equals(Optional.of(way)))));
        }
        return ways.size();
    }

    private static Set<Way> ways(JsonNode plan) {
        var ways = new LinkedHashSet<Way>();
        for (var line : plan.path("lines")) {
            ways.add(new Way(line.path("depot").asText(), line.path("region").asText()));
        }
        return ways;
    }

    /// One truck on one way: loaded at the depot, and received at the county as it was sent, but
    /// for the first of all, of which one unit arrives damaged.
    private void send(String plan, Way way, boolean damaged) {
        var truck =
                Map.of(
                        "depot", way.depot(),
                        "region", way.region(),
                        "vehicle", "演练-001",
                        "driver", "演练司机",
                        "driverPhone", "10000000000");
        var load = crew.write(Role.STOREKEEPER, plan + "/dispatches", truck).done("Dispatch");
        var receiver = crew.people().at(Role.STOREKEEPER, new RegionCode(way.region()));
        var receipt = "/api/v1/logistics/dispatches/" + load.path("id").asText() + "/receipt";
        var form = damaged ? Map.of("lines", oneLess(load)) : Map.of();
        crew.client().post(receiver, receipt, form).done("Receipt");
    }

    private static List<Map<String, Object>> oneLess(JsonNode load) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var row : load.path("lines")) {
            var missing = lines.isEmpty() ? 1 : 0;
            var line = new LinkedHashMap<String, Object>();
            line.put("line", row.path("line").asInt());
            line.put("received", Long.toString(row.path("sent").asLong() - missing));
            if (missing > 0) {
                line.put("reason", "演练:途中破损");
            }
            lines.add(line);
        }
        return lines;
    }

    private Map<String, Object> note(String outcome) {
        var note = new LinkedHashMap<String, Object>();
        note.put("at", crew.open().civil().instant().truncatedTo(ChronoUnit.MINUTES));
        note.put("outcome", outcome);
        return note;
    }

    private Map<String, Object> summary(JsonNode plan) {
        var summary = note("proposed");
        summary.put("plan", plan.path("id").asText());
        summary.put("gap", plan.path("gap").asText());
        summary.put("needServedShare", plan.path("needServedShare").asText());
        summary.put("lines", plan.path("lines").size());
        summary.put("unmet", plan.path("unmet").size());
        return summary;
    }

    @Override
    public Object result() {
        return List.copyOf(plans);
    }
}
