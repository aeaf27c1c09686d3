package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// How good the forecasts of the drill were, as the board has it at the end: also where they were
/// poor, or too few to say.
final class VerificationStage implements Stage {

    private static final String BOARD = "/api/v1/forecasting/verification";

    private final Crew crew;

    VerificationStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "verification";
    }

    @Override
    public List<Event> events() {
        return List.of();
    }

    @Override
    public Object result() {
        var board = read("");
        var result = new LinkedHashMap<String, Object>();
        result.put("counts", board.path("counts"));
        var subjects = new ArrayList<Map<String, Object>>();
        board.path("subjects").forEach(subject -> subjects.add(subject(subject)));
        result.put("subjects", subjects);
        result.put("warnings", warnings(read("/warnings")));
        result.put("weights", weights(read("/weights")));
        return result;
    }

    private JsonNode read(String below) {
        return crew.read(Role.DUTY_CHIEF, BOARD + below).done("Verification");
    }

    private Map<String, Object> subject(JsonNode subject) {
        var hazard = subject.path("hazard").asText();
        var quantity = subject.path("quantity").asText();
        var scores = read("?hazard=%s&quantity=%s".formatted(hazard, quantity));
        var result = new LinkedHashMap<String, Object>();
        result.put("hazard", hazard);
        result.put("quantity", quantity);
        result.put("cases", subject.path("cases").asInt());
        result.put("small", scores.path("small").asBoolean());
        scores.path("scores")
                .forEach(s -> result.put(s.path("score").asText(), s.path("mean").asDouble()));
        scores.path("skill")
                .forEach(
                        s ->
                                result.put(
                                        "against " + s.path("reference").asText(),
                                        "%s (%s)"
                                                .formatted(
                                                        s.path("skill").asText(),
                                                        s.path("verdict").asText())));
        return result;
    }

    private static Map<String, Object> warnings(JsonNode read) {
        var result = new LinkedHashMap<String, Object>();
        for (var field :
                List.of(
                        "warnings",
                        "events",
                        "hits",
                        "misses",
                        "falseAlarms",
                        "detection",
                        "falseAlarmRatio",
                        "medianLeadHours",
                        "small")) {
            result.put(field, read.path(field));
        }
        return result;
    }

    private static List<Map<String, Object>> weights(JsonNode read) {
        var results = new ArrayList<Map<String, Object>>();
        for (var hazard : read.path("items")) {
            var result = new LinkedHashMap<String, Object>();
            result.put("hazard", hazard.path("hazard").asText());
            result.put("questions", hazard.path("questions").asInt());
            hazard.path("items")
                    .forEach(w -> result.put(w.path("issuer").asText(), w.path("weight")));
            result.put("moves", hazard.path("moves").size());
            results.add(result);
        }
        return results;
    }
}
