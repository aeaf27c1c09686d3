package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.story.Bulletin;
import org.anlan.domain.Role;
import org.jspecify.annotations.Nullable;

/// Holds the system's reviewed figures beside each bulletin: of an official one same base and same
/// instant, and they must be equal; of any other only shown, with the reason why not compared.
public final class CompareStage implements Stage {

    /// After a reviewer decided on what the rule proposed to set aside.
    private static final Duration DECIDED = Duration.ofMinutes(31);

    private final Crew crew;
    private final Timetable timetable;
    private final ReportTally tally;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Map<String, Object>> shown = new ArrayList<>();

    CompareStage(Crew crew, Timetable timetable, ReportTally tally) {
        this.crew = crew;
        this.timetable = timetable;
        this.tally = tally;
    }

    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        timetable
                .slots()
                .forEach(
                        slot ->
                                events.add(
                                        new Event(
                                                slot.used(0),
                                                "核对通报",
                                                () -> compare(slot.bulletin()))));
        crew.scenario().bulletins().stream()
                .filter(b -> !crew.isOfficial(b))
                .map(b -> new Event(b.published().plus(DECIDED), "其他来源对照", () -> show(b)))
                .forEach(events::add);
        return events;
    }

    private void compare(Bulletin bulletin) {
        var system = system(bulletin, bulletin.base().id());
        expected(bulletin)
                .forEach((code, value) -> rows.add(row(bulletin, code, value, system.get(code))));
    }

    /// A weaker source is never held against the system's figure as its own; it stands beside it.
    private void show(Bulletin bulletin) {
        var official = official(bulletin);
        var base = official.orElseGet(() -> bulletin.base().id());
        var system = system(bulletin, base);
        var why = tally.whySetAside(bulletin.body()).orElse("不是报灾系统的来源,只作参考");
        expected(bulletin)
                .forEach(
                        (code, value) -> {
                            var row = row(bulletin, code, value, system.get(code));
                            row.remove("equal");
                            row.put("systemBase", base);
                            row.put("compared", false);
                            row.put("why", why);
                            shown.add(row);
                        });
    }

    /// The base of the official bulletin of its area that stands for the time nearest before its
    /// own; empty where there was none yet.
    private Optional<String> official(Bulletin bulletin) {
        return timetable.slots().stream()
                .map(Timetable.Slot::bulletin)
                .filter(b -> b.area().equals(bulletin.area()))
                .filter(b -> !b.asOf().isAfter(bulletin.asOf()))
                .max(Comparator.comparing(Bulletin::asOf))
                .map(b -> b.base().id());
    }

    private Map<String, JsonNode> system(Bulletin bulletin, String base) {
        var path =
                "/api/v1/figures/%s?process=%s&base=%s"
                        .formatted(bulletin.area(), crew.scenario().id(), base);
        var sheet = crew.read(Role.DUTY_OFFICER, path).done("Figures of bulletin " + bulletin.id());
        var system = new TreeMap<String, JsonNode>();
        sheet.get("items").forEach(item -> system.put(item.get("indicator").asText(), item));
        return system;
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
        row.put("compared", true);
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
        return Stream.concat(rows.stream(), shown.stream()).toList();
    }
}
