package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// What leaders decide on the two responses: relief by the level that reviewed figures bear, flood
/// control by the level of the consultation. They start and raise them; nobody else does.
final class ResponseRound {

    private static final String PATH = "/api/v1/responses";

    private final Crew crew;
    private final List<Map<String, Object>> steps = new ArrayList<>();

    ResponseRound(Crew crew) {
        this.crew = crew;
    }

    /// @param consultation whose resolution was signed
    void decide(JsonNode consultation, Level level, JsonNode evidence) {
        if (consultation.path("kind").asText().equals("DAMAGE")) {
            borne(evidence).ifPresent(n -> raise("RELIEF", n));
        } else if (level != Level.NONE) {
            raise("FLOOD", level.response());
        }
    }

    /// The most severe level that the province's own clauses bear.
    private static Optional<Integer> borne(JsonNode evidence) {
        return new EvidenceReader(evidence)
                .signs().stream()
                        .filter(s -> s.element() == Element.RESPONSE_LEVEL)
                        .map(s -> s.value().intValue())
                        .min(Integer::compare);
    }

    private void raise(String type, int level) {
        var known = inForce(type);
        var paper = "演练〔%d〕%d 号".formatted(year(), steps.size() + 1);
        if (known.isEmpty()) {
            var start = new LinkedHashMap<String, Object>();
            start.put("type", type);
            start.put("level", level);
            start.put("area", crew.province().digits());
            start.put("issuer", type.equals("RELIEF") ? "省减灾救灾委员会(演练)" : "省防汛抗旱指挥部(演练)");
            start.put("document", paper);
            crew.write(Role.LEADER, PATH, start).done("Response");
            note(type, 0, level);
        } else if (known.get().path("level").asInt() > level) {
            var id = known.get().path("id").asText();
            var change = Map.of("level", level, "document", paper);
            crew.write(Role.LEADER, PATH + "/" + id + "/change", change).done("Response");
            note(type, known.get().path("level").asInt(), level);
        }
        crew.settle();
    }

    private Optional<JsonNode> inForce(String type) {
        for (var response : crew.read(Role.LEADER, PATH).done("Responses").path("items")) {
            if (response.path("type").asText().equals(type)
                    && response.path("area").asText().equals(crew.province().digits())) {
                return Optional.of(response);
            }
        }
        return Optional.empty();
    }

    private int year() {
        return crew.open().civil().instant().atZone(crew.scenario().zone()).getYear();
    }

    private void note(String type, int before, int after) {
        steps.add(
                Map.of(
                        "at",
                        crew.open().civil().instant().truncatedTo(ChronoUnit.MINUTES),
                        "type",
                        type,
                        "before",
                        before,
                        "after",
                        after));
    }

    List<Map<String, Object>> steps() {
        return List.copyOf(steps);
    }
}
