package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.PackRow;

/// The gauges at work: rain day by day, once the day is over, and stages when they were read.
final class GaugeStage implements Stage {

    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(30);

    private final Crew crew;
    private final Map<String, Integer> stored = new TreeMap<>();
    private final List<JsonNode> refused = new ArrayList<>();

    GaugeStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "gauges";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        rain().forEach(
                        (day, rows) -> {
                            var over = day.plusDays(1).atStartOfDay(OpenStore.ZONE).toInstant();
                            if (isPlayed(over)) {
                                events.add(
                                        new Event(
                                                over.plus(AFTER_MIDNIGHT),
                                                "日雨量",
                                                () -> post("RAIN", rows)));
                            }
                        });
        stages().forEach(
                        (at, rows) ->
                                events.add(
                                        new Event(
                                                at.plusSeconds(60),
                                                "水位",
                                                () -> post("STAGE", rows))));
        return events;
    }

    private boolean isPlayed(Instant at) {
        return !at.isBefore(crew.scenario().start()) && at.isBefore(crew.scenario().end());
    }

    private Map<LocalDate, List<Map<String, String>>> rain() {
        var byDay = new TreeMap<LocalDate, List<Map<String, String>>>();
        for (var row : rows("gauges.csv")) {
            var reading = new LinkedHashMap<String, String>();
            reading.put("station", row.getText("station"));
            reading.put("day", row.getText("day"));
            reading.put("dayEnds", row.getText("day_ends"));
            reading.put("value", row.getText("mm"));
            byDay.computeIfAbsent(row.getDate("day"), _ -> new ArrayList<>()).add(reading);
        }
        return byDay;
    }

    private Map<Instant, List<Map<String, String>>> stages() {
        var byTime = new TreeMap<Instant, List<Map<String, String>>>();
        for (var row : rows("levels.csv")) {
            var at = row.getTime("at").atZone(OpenStore.ZONE).toInstant();
            var reading = new LinkedHashMap<String, String>();
            reading.put("station", row.getText("station"));
            reading.put("at", at.toString());
            reading.put("value", row.getText("level_m"));
            if (isPlayed(at)) {
                byTime.computeIfAbsent(at, _ -> new ArrayList<>()).add(reading);
            }
        }
        return byTime;
    }

    private List<PackRow> rows(String file) {
        return crew.scenario().folder().has(file)
                ? crew.scenario().folder().table(file).rows()
                : List.of();
    }

    private void post(String kind, List<Map<String, String>> rows) {
        var reply =
                crew.client()
                        .post(
                                crew.people().atProvince(Role.DEVICE),
                                "/api/v1/readings?kind=" + kind,
                                rows)
                        .done("Readings");
        stored.merge(kind, reply.get("stored").asInt(), Integer::sum);
        reply.get("refused").forEach(refused::add);
        crew.settle();
    }

    @Override
    public Object result() {
        return Map.of("stored", Map.copyOf(stored), "refused", List.copyOf(refused));
    }
}
