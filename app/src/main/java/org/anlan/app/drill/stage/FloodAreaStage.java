package org.anlan.app.drill.stage;

import java.util.List;
import java.util.Map;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;
import org.anlan.store.pack.PackRow;

/// Flood storage areas put to use and closed again: the desk writes down what it is told.
final class FloodAreaStage implements Stage {

    private final Crew crew;
    private int told;

    FloodAreaStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "floodAreas";
    }

    @Override
    public List<Event> events() {
        return crew.scenario().rows("flood_area_states.csv").stream()
                .map(row -> new Event(crew.scenario().instant(row, "at"), "行蓄洪区", () -> tell(row)))
                .toList();
    }

    private void tell(PackRow row) {
        var area = row.getText("area");
        var body =
                Map.of(
                        "inUse",
                        row.getText("state").equals("open"),
                        "note",
                        "演练:" + row.getText("text"));
        crew.write(Role.DUTY_OFFICER, "/api/v1/desk/flood-areas/" + area + "/states", body)
                .done("Flood area " + area);
        told++;
    }

    @Override
    public Object result() {
        return Map.of("told", told);
    }
}
