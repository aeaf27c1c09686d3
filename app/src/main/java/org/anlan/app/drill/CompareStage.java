package org.anlan.app.drill;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.app.drill.Scenario.Bulletin;
import org.anlan.domain.Role;

/// Holds the system's reviewed figures beside each official bulletin: same base, same instant.
final class CompareStage implements Stage {

    private static final Duration AFTER_REVIEWS = Duration.ofMinutes(110);

    private final Crew crew;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    CompareStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public List<Event> events() {
        return crew.scenario().bulletins().stream()
                .filter(b -> crew.isOfficial(b.rank()))
                .map(b -> new Event(b.asOf().plus(AFTER_REVIEWS), "核对通报", () -> compare(b)))
                .toList();
    }

    private void compare(Bulletin bulletin) {
        var sheet =
                crew.client()
                        .get(
                                crew.people().atProvince(Role.DUTY_OFFICER),
                                "/api/v1/figures/%s?process=%s&base=%s"
                                        .formatted(
                                                bulletin.area(),
                                                crew.scenario().id(),
                                                bulletin.base().id()))
                        .done("Figures of bulletin " + bulletin.id());
        var system = new TreeMap<String, com.fasterxml.jackson.databind.JsonNode>();
        sheet.get("items").forEach(item -> system.put(item.get("indicator").asText(), item));
        expected(bulletin)
                .forEach((code, value) -> rows.add(row(bulletin, code, value, system.get(code))));
    }

    private static Map<String, String> expected(Bulletin bulletin) {
        var expected = new LinkedHashMap<>(bulletin.values());
        bulletin.cities().ifPresent(n -> expected.put("cities-affected", n.toString()));
        bulletin.counties().ifPresent(n -> expected.put("counties-affected", n.toString()));
        return expected;
    }

    private static Map<String, Object> row(
            Bulletin bulletin,
            String indicator,
            String published,
            com.fasterxml.jackson.databind.@org.jspecify.annotations.Nullable JsonNode item) {
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
    long unequal() {
        return rows.stream().filter(r -> Boolean.FALSE.equals(r.get("equal"))).count();
    }

    int compared() {
        return rows.size();
    }

    @Override
    public Object result() {
        return List.copyOf(rows);
    }
}
