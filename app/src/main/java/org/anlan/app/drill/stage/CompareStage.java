package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.story.Bulletin;
import org.anlan.domain.Role;
import org.jspecify.annotations.Nullable;

/// Holds the system's reviewed figures beside each official bulletin: same base, same instant.
public final class CompareStage implements Stage {

    private final Crew crew;
    private final Timetable timetable;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    CompareStage(Crew crew, Timetable timetable) {
        this.crew = crew;
        this.timetable = timetable;
    }

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public List<Event> events() {
        return timetable.slots().stream()
                .map(slot -> new Event(slot.used(0), "核对通报", () -> compare(slot.bulletin())))
                .toList();
    }

    private void compare(Bulletin bulletin) {
        var path =
                "/api/v1/figures/%s?process=%s&base=%s"
                        .formatted(bulletin.area(), crew.scenario().id(), bulletin.base().id());
        var sheet = crew.read(Role.DUTY_OFFICER, path).done("Figures of bulletin " + bulletin.id());
        var system = new TreeMap<String, JsonNode>();
        sheet.get("items").forEach(item -> system.put(item.get("indicator").asText(), item));
        expected(bulletin)
                .forEach((code, value) -> rows.add(row(bulletin, code, value, system.get(code))));
    }

    private static Map<String, String> expected(Bulletin bulletin) {
        var expected = new LinkedHashMap<>(bulletin.values());
        var places = bulletin.places();
        places.cities().ifPresent(n -> expected.put("cities-affected", n.toString()));
        places.counties().ifPresent(n -> expected.put("counties-affected", n.toString()));
        places.townships().ifPresent(n -> expected.put("townships-affected", n.toString()));
        return expected;
    }

    private static Map<String, Object> row(
            Bulletin bulletin, String indicator, String published, @Nullable JsonNode item) {
        var figure =
                item == null || item.get("reviewed").isNull() ? "" : item.get("reviewed").asText();
        var row = new LinkedHashMap<String, Object>();
        row.put("bulletin", bulletin.id());
        row.put("base", bulletin.base().id());
        row.put("asOf", bulletin.asOf());
        row.put("systemAsOf", item == null ? null : item.get("asOf").asText());
        row.put("indicator", indicator);
        row.put("published", published);
        row.put("system", figure);
        row.put("equal", isEqual(published, figure));
        return row;
    }

    private static boolean isEqual(String published, String figure) {
        return !figure.isEmpty()
                && new BigDecimal(published).compareTo(new BigDecimal(figure)) == 0;
    }

    /// How many compared figures are not equal.
    public long unequal() {
        return rows.stream().filter(r -> Boolean.FALSE.equals(r.get("equal"))).count();
    }

    /// How many figures were compared.
    public int compared() {
        return rows.size();
    }

    @Override
    public Object result() {
        return List.copyOf(rows);
    }
}
