package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;

/// The gauges at work: rain day by day, once the day is over, and stages when they were read; each
/// day's rain is analysed at once, and the analysis says how far it errs.
final class GaugeStage implements Stage {

    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(30);

    private final Crew crew;
    private final Map<String, Integer> stored = new TreeMap<>();
    private final List<JsonNode> refused = new ArrayList<>();
    private final List<Map<String, Object>> analyses = new ArrayList<>();

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
        var before = new ArrayList<Map<String, String>>();
        for (var day : rain().entrySet()) {
            var over = day.getKey().plusDays(1).atStartOfDay(crew.scenario().zone()).toInstant();
            if (over.isBefore(crew.scenario().start())) {
                before.addAll(day.getValue());
            } else if (crew.scenario().plays(over)) {
                events.add(rain(over.plus(AFTER_MIDNIGHT), day.getKey(), day.getValue()));
            }
        }
        if (!before.isEmpty()) {
            events.add(new Event(crew.scenario().start(), "前期雨量", () -> post("RAIN", before)));
        }
        stages().forEach((at, rows) -> events.add(stages(at, rows)));
        return events;
    }

    private Event rain(Instant at, LocalDate day, List<Map<String, String>> rows) {
        return new Event(
                at,
                "日雨量",
                () -> {
                    post("RAIN", rows);
                    analysed(day);
                });
    }

    private Event stages(Instant at, List<Map<String, String>> rows) {
        return new Event(at.plusSeconds(60), "水位", () -> post("STAGE", rows));
    }

    private Map<LocalDate, List<Map<String, String>>> rain() {
        var byDay = new TreeMap<LocalDate, List<Map<String, String>>>();
        for (var row : crew.scenario().rows("gauges.csv")) {
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
        for (var row : crew.scenario().rows("levels.csv")) {
            var at = crew.scenario().instant(row, "at");
            var reading = new LinkedHashMap<String, String>();
            reading.put("station", row.getText("station"));
            reading.put("at", at.toString());
            reading.put("value", row.getText("level_m"));
            if (crew.scenario().plays(at)) {
                byTime.computeIfAbsent(at, _ -> new ArrayList<>()).add(reading);
            }
        }
        return byTime;
    }

    private void post(String kind, List<Map<String, String>> rows) {
        var reply = crew.write(Role.DEVICE, "/api/v1/readings?kind=" + kind, rows).done("Readings");
        stored.merge(kind, reply.path("stored").asInt(), Integer::sum);
        reply.path("refused").forEach(refused::add);
        crew.settle();
    }

    /// Keeps what the run of a day says of itself; the error is that of leaving each gauge out.
    private void analysed(LocalDate day) {
        var run = crew.read(Role.FORECASTER, "/api/v1/forecasting/rain?day=" + day).done("Rain");
        if (run.hasNonNull("run")) {
            var analysis = new LinkedHashMap<String, Object>();
            analysis.put("day", day);
            analysis.put("method", run.path("method").asText());
            analysis.put("leaveOneOutErrorMm", run.path("looError").asText(""));
            analysis.put("gaugesMissing", run.path("missing").size());
            analyses.add(analysis);
        }
    }

    @Override
    public Object result() {
        return Map.of(
                "stored", Map.copyOf(stored),
                "refused", List.copyOf(refused),
                "analyses", List.copyOf(analyses));
    }
}
