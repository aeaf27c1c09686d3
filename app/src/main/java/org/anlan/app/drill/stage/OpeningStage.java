package org.anlan.app.drill.stage;

import java.util.List;
import java.util.Map;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// The duty officer opens the disaster process under the scenario's name, and the chief sets who is
/// on duty.
final class OpeningStage implements Stage {

    private final Crew crew;

    OpeningStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "opening";
    }

    @Override
    public List<Event> events() {
        return List.of(new Event(crew.scenario().start(), "建立过程", this::open));
    }

    private void open() {
        var process =
                Map.of(
                        "id", crew.scenario().id(),
                        "name", crew.scenario().titleZh(),
                        "hazard", crew.scenario().hazard(),
                        "region", crew.province().digits());
        crew.write(Role.DUTY_OFFICER, "/api/v1/processes", process).done("Process");
        var roster =
                Map.of(
                        "leader", person("带班"),
                        "chief", person("值班长"),
                        "officers", List.of(person("值班甲"), person("值班乙")));
        var chief = crew.people().atProvince(Role.DUTY_CHIEF);
        crew.client().put(chief, "/api/v1/desk/duty", roster).done("Roster");
    }

    private static Map<String, String> person(String name) {
        return Map.of("name", "演练" + name, "phone", "000");
    }

    @Override
    public Object result() {
        return Map.of("process", crew.scenario().id());
    }
}
