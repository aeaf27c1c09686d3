package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.domain.Role;

/// Supplies after each bulletin: the proposed plan is approved, loaded, driven and received.
final class SupplyStage implements Stage {

    private static final Duration AFTER_REVIEWS = Duration.ofMinutes(115);
    private static final String PLANS = "/api/v1/logistics/plans";

    private record Way(String depot, String region) {}

    private final Crew crew;
    private final List<Map<String, Object>> plans = new ArrayList<>();

    SupplyStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "supplies";
    }

    @Override
    public List<Event> events() {
        return crew.scenario().bulletins().stream()
                .filter(b -> crew.isOfficial(b.rank()))
                .map(b -> new Event(b.asOf().plus(AFTER_REVIEWS), "物资调拨", this::supply))
                .toList();
    }

    private void supply() {
        var approver = crew.people().atProvince(Role.APPROVER);
        crew.client().post(crew.people().atProvince(Role.DUTY_CHIEF), PLANS, Map.of());
        crew.settle();
        var latest = crew.client().get(approver, PLANS + "/latest");
        if (!latest.isDone() || !latest.body().get("state").asText().equals("PROPOSED")) {
            return;
        }
        var plan = latest.body();
        var path = PLANS + "/" + plan.get("id").asText();
        if (plan.get("lines").isEmpty()
                || !crew.client().post(approver, path + "/approve", Map.of()).isDone()) {
            return;
        }
        var loads = ways(plan).stream().map(way -> send(path, way)).toList();
        plans.add(summary(plan, loads.size()));
        crew.settle();
    }

    private static Set<Way> ways(JsonNode plan) {
        var ways = new LinkedHashSet<Way>();
        plan.get("lines")
                .forEach(
                        line ->
                                ways.add(
                                        new Way(
                                                line.get("depot").asText(),
                                                line.get("region").asText())));
        return ways;
    }

    /// One truck on one way: loaded, and received at the county as it was sent.
    private String send(String plan, Way way) {
        var keeper = crew.people().atProvince(Role.STOREKEEPER);
        var truck =
                Map.of(
                        "depot", way.depot(),
                        "region", way.region(),
                        "vehicle", "皖A-演练",
                        "driver", "演练司机",
                        "driverPhone", "10000000000");
        var load = crew.client().post(keeper, plan + "/dispatches", truck).done("Dispatch");
        var id = load.get("id").asText();
        crew.client()
                .post(keeper, "/api/v1/logistics/dispatches/" + id + "/receipt", Map.of())
                .done("Receipt");
        return id;
    }

    private static Map<String, Object> summary(JsonNode plan, int loads) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("plan", plan.get("id").asText());
        summary.put("gap", plan.path("gap").asText());
        summary.put("needServedShare", plan.path("needServedShare").asText());
        summary.put("lines", plan.get("lines").size());
        summary.put("unmet", plan.path("unmet").size());
        summary.put("loads", loads);
        return summary;
    }

    @Override
    public Object result() {
        return List.copyOf(plans);
    }
}
