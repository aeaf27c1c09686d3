package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// At the end the duty chief closes the process, so that its reviewed figures are the final ones;
/// then how good the forecasts of the drill were, as the board has it: also where they were poor,
/// too few to say, or can never be known.
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
        return List.of(new Event(crew.scenario().end(), "结束过程", this::close));
    }

    private void close() {
        var path = "/api/v1/processes/%s/close".formatted(crew.scenario().id());
        crew.write(Role.DUTY_CHIEF, path, Map.of()).done("Close");
        crew.settle();
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
        for (var count : List.of("issued", "known", "untestable", "cases")) {
            result.put(count, subject.path(count).asInt());
        }
        result.put("small", scores.path("small").asBoolean());
        scores.path("scores").forEach(s -> result.put(s.path("score").asText(), score(s)));
        result.putAll(coverage(scores));
        result.putAll(skills(scores));
        result.put(
                "byLead",
                scores.path("byLead").valueStream().map(VerificationStage::lead).toList());
        return result;
    }

    private static Map<String, Object> lead(JsonNode lead) {
        var result = new LinkedHashMap<String, Object>();
        result.put("hours", lead.path("leadHours").asInt());
        result.put("cases", lead.path("n").asInt());
        result.put(lead.path("score").asText(), lead.path("mean"));
        result.putAll(coverage(lead));
        result.putAll(skills(lead));
        return result;
    }

    /// The mean, and beside it how many were infinite: never a number for what is none.
    private static Object score(JsonNode score) {
        var infinite = score.path("infinite").asInt();
        return infinite == 0
                ? score.path("mean")
                : "%s, infinite in %d of %d"
                        .formatted(
                                score.path("mean").asText("-"), infinite, score.path("n").asInt());
    }

    private static Map<String, Object> coverage(JsonNode of) {
        var result = new LinkedHashMap<String, Object>();
        of.path("coverage")
                .forEach(c -> result.put("inside " + c.path("nominal").asText(), c.path("inside")));
        return result;
    }

    private static Map<String, Object> skills(JsonNode of) {
        var result = new LinkedHashMap<String, Object>();
        of.path("skill")
                .forEach(
                        s ->
                                result.put(
                                        "against " + s.path("reference").asText(),
                                        "%s (%s)"
                                                .formatted(
                                                        s.path("skill").asText("-"),
                                                        s.path("verdict").asText())));
        return result;
    }

    private static Map<String, Object> warnings(JsonNode read) {
        var result = new LinkedHashMap<String, Object>();
        for (var field :
                List.of(
                        "messages",
                        "warnings",
                        "running",
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
