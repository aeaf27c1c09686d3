package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Role;
import org.anlan.store.pack.PackRow;

/// The forecaster on duty tells where a typhoon is, an hour after each fix, and where it will be if
/// it goes on as it did: that is what is held against its way afterwards.
final class StormStage implements Stage {

    private static final Duration DELAY = Duration.ofHours(1);
    private static final Duration LEAD = Duration.ofHours(24);
    private static final double KNOT = 0.514444;
    private static final double EARTH_KM = 6371.0088;

    private final Crew crew;
    private final List<Map<String, Object>> told = new ArrayList<>();
    private final List<Double> missesKm = new ArrayList<>();
    private Optional<JsonNode> last = Optional.empty();

    StormStage(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "storms";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        var fixes = crew.scenario().rows("storms.csv").stream().map(this::fix).toList();
        for (int i = 0; i < fixes.size(); i++) {
            var known = fixes.subList(0, i + 1);
            var at = fixes.get(i).at().plus(DELAY);
            if (crew.scenario().plays(at)) {
                events.add(new Event(at, "台风定位", () -> tell(known, fixes)));
            }
        }
        return events;
    }

    private record Fix(
            String storm,
            String name,
            Instant at,
            String grade,
            double lat,
            double lon,
            double pressure,
            Optional<Double> wind) {

        Map<String, Object> body() {
            var body = new LinkedHashMap<String, Object>();
            body.put("at", at.toString());
            body.put("lat", lat);
            body.put("lon", lon);
            body.put("pressureHpa", pressure);
            wind.ifPresent(w -> body.put("windMs", Math.round(w * 10) / 10.0));
            body.put("windMinutes", 10);
            body.put("grade", grade);
            return body;
        }
    }

    private Fix fix(PackRow row) {
        return new Fix(
                row.getText("storm"),
                row.getText("name"),
                crew.scenario().instant(row, "at"),
                row.getText("grade"),
                Double.parseDouble(row.getText("lat")),
                Double.parseDouble(row.getText("lon")),
                Double.parseDouble(row.getText("pressure_hpa")),
                row.findText("wind_kt").map(kt -> Double.parseDouble(kt) * KNOT));
    }

    private void tell(List<Fix> known, List<Fix> all) {
        var now = known.getLast();
        post(now, List.of(now), Optional.empty());
        if (known.size() > 1) {
            var ahead = ahead(known.get(known.size() - 2), now);
            post(now, List.of(ahead), Optional.of(now.at()));
            all.stream()
                    .filter(f -> f.at().equals(ahead.at()))
                    .forEach(f -> missesKm.add(kilometres(f, ahead)));
        }
        crew.settle();
        keep(now);
    }

    private void post(Fix storm, List<Fix> fixes, Optional<Instant> issued) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", storm.name());
        body.put("source", issued.isPresent() ? "drill: motion persists" : "RSMC Tokyo best track");
        issued.ifPresent(
                at -> {
                    body.put("issued", at.toString());
                    body.put("basis", "PERSISTENCE");
                });
        body.put("fixes", fixes.stream().map(Fix::body).toList());
        crew.write(
                        Role.FORECASTER,
                        "/api/v1/forecasting/storms/%s/fixes".formatted(storm.storm()),
                        body)
                .done("Storm");
    }

    /// A day on by the motion of the last step; pressure and wind as they are.
    private static Fix ahead(Fix before, Fix now) {
        var steps = (double) LEAD.toMinutes() / Duration.between(before.at(), now.at()).toMinutes();
        return new Fix(
                now.storm(),
                now.name(),
                now.at().plus(LEAD),
                now.grade(),
                now.lat() + steps * (now.lat() - before.lat()),
                now.lon() + steps * (now.lon() - before.lon()),
                now.pressure(),
                now.wind());
    }

    /// Along the great circle, by the haversine.
    private static double kilometres(Fix one, Fix other) {
        var dLat = Math.toRadians(other.lat() - one.lat()) / 2;
        var dLon = Math.toRadians(other.lon() - one.lon()) / 2;
        var across = Math.cos(Math.toRadians(one.lat())) * Math.cos(Math.toRadians(other.lat()));
        var h = Math.pow(Math.sin(dLat), 2) + across * Math.pow(Math.sin(dLon), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }

    private void keep(Fix now) {
        var path = "/api/v1/forecasting/storms/" + now.storm();
        var storm = crew.read(Role.FORECASTER, path).done("Storm");
        last = Optional.of(storm);
        var strongest = storm.path("counties").path(0);
        if (!strongest.isMissingNode()) {
            told.add(
                    Map.of(
                            "at", now.at(),
                            "county", strongest.path("region").asText(),
                            "force", strongest.path("force").asInt(),
                            "windMs", strongest.path("windMs").asDouble(),
                            "when", strongest.path("at").asText()));
        }
    }

    @Override
    public Object result() {
        var result = new LinkedHashMap<String, Object>();
        result.put("fixes", last.map(s -> s.path("track").size()).orElse(0));
        result.put("strongest", List.copyOf(told));
        result.put("trackForecasts", missesKm.size());
        missesKm.stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .ifPresent(km -> result.put("meanMissKmAt24h", Math.round(km)));
        return result;
    }
}
