package org.anlan.app.drill.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;
import org.anlan.store.pack.PackRow;

/// What is known to have happened, held beside what the system knew at that hour; never an input.
///
/// For a response: which level the reviewed figures bore, and how far the others were.
final class TimelineStage implements Stage {

    private final Crew crew;
    private final List<Map<String, Object>> compared = new ArrayList<>();

    TimelineStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public List<Event> events() {
        return crew.scenario().rows("timeline.csv").stream()
                .filter(row -> row.getText("kind").equals("relief-response"))
                .filter(row -> crew.scenario().plays(crew.scenario().instant(row, "at")))
                .map(
                        row ->
                                new Event(
                                        crew.scenario().instant(row, "at"),
                                        "对照史实",
                                        () -> compare(row)))
                .toList();
    }

    private void compare(PackRow row) {
        var at = crew.scenario().instant(row, "at");
        var known = crew.read(Role.DUTY_CHIEF, "/api/v1/responses?asOf=" + at).done("Responses");
        var wanted = row.findInteger("after").map(Math::toIntExact).orElse(0);
        var lines = new ArrayList<Map<String, Object>>();
        for (var proposal : known.path("proposals")) {
            if (proposal.path("issuer").asText().equals("province")
                    && proposal.path("level").asInt() >= wanted) {
                var line = new LinkedHashMap<String, Object>();
                line.put("level", proposal.path("level").asInt());
                line.put("clause", proposal.path("clauseZh").asText());
                line.put("value", proposal.path("value").asText());
                line.put("margin", proposal.path("margin").asText());
                line.put("reached", proposal.path("state").asText().equals("REACHED"));
                line.put("sample", proposal.path("sample").asBoolean());
                lines.add(line);
            }
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("at", at);
        result.put("happened", row.findText("before").orElse("") + "→" + wanted);
        result.put("borne", lines.stream().anyMatch(l -> isBorne(l, wanted)));
        result.put("clauses", lines);
        compared.add(result);
    }

    private static boolean isBorne(Map<String, Object> line, int wanted) {
        return Integer.valueOf(wanted).equals(line.get("level"))
                && Boolean.TRUE.equals(line.get("reached"));
    }

    @Override
    public Object result() {
        return List.copyOf(compared);
    }
}
