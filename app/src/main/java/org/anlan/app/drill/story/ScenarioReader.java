package org.anlan.app.drill.story;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.indicator.Aggregation;
import org.anlan.domain.indicator.Indicators;
import org.anlan.store.pack.PackFolder;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// Reads `anlan-scenario/1`; used once.
final class ScenarioReader {

    /// The hour a bulletin stands for when it names a day only: that of the evening bulletin.
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /// When a bulletin whose day alone is known came out.
    private static final LocalTime NEWS = LocalTime.of(20, 0);

    private static final String ROOMS_ANY_DAMAGE = "rooms_any_damage";

    private final PackFolder folder;
    private final ZoneId zone;
    private final Map<String, Base> bases = new HashMap<>();

    ScenarioReader(Path path) {
        folder = PackFolder.open(path, "scenario.json", "anlan-scenario/1");
        zone = ZoneId.of(folder.text("zone"));
        for (var base : folder.description().path("bases")) {
            var from = base.path("from");
            var id = base.path("id").asText();
            bases.put(
                    id,
                    new Base(
                            id,
                            base.path("name").asText(),
                            from.isTextual()
                                    ? Optional.of(LocalDate.parse(from.asText()))
                                    : Optional.empty()));
        }
    }

    Scenario read() {
        return new Scenario(
                folder.text("id"),
                folder.text("title/zh"),
                folder.text("title/en"),
                folder.text("hazard"),
                zone,
                instant("start"),
                instant("end"),
                folder.description().path("seed").asLong(),
                folder.table("bulletins.csv").rows().stream().map(this::bulletin).toList(),
                folder);
    }

    private Instant instant(String field) {
        return LocalDateTime.parse(folder.text(field)).atZone(zone).toInstant();
    }

    private Bulletin bulletin(PackRow row) {
        var byDay = row.getText("as_of_precision").equals("day");
        var asOf = byDay ? row.getDate("as_of").atTime(EVENING) : row.getTime("as_of");
        var published = row.getDate("published").atTime(NEWS);
        return new Bulletin(
                row.getText("id"),
                asOf.atZone(zone).toInstant(),
                (published.isBefore(asOf) ? asOf.plusHours(1) : published).atZone(zone).toInstant(),
                row.getCode("area"),
                base(row),
                row.getText("body"),
                row.getText("rank"),
                row.findInteger("rounding"),
                new Bulletin.Places(
                        count(row, "affected_cities"),
                        count(row, "affected_counties"),
                        count(row, "townships-affected")),
                values(row));
    }

    private Base base(PackRow row) {
        var id = row.findText("base");
        if (id.isEmpty()) {
            return Base.unstated(row.getText("id"));
        }
        return Optional.ofNullable(bases.get(id.get()))
                .orElseThrow(() -> new PackRefused(unknownBase(row, id.get())));
    }

    private static String unknownBase(PackRow row, String id) {
        return "bulletins.csv line %d: base (%s) is none of scenario.json's."
                .formatted(row.line(), id);
    }

    private static Optional<Integer> count(PackRow row, String column) {
        return row.has(column) ? row.findInteger(column).map(Math::toIntExact) : Optional.empty();
    }

    private static Map<String, String> values(PackRow row) {
        var values = new LinkedHashMap<String, String>();
        if (row.has(ROOMS_ANY_DAMAGE)) {
            row.findText(ROOMS_ANY_DAMAGE)
                    .ifPresent(v -> values.put("rooms-collapsed-or-damaged", v));
        }
        for (var indicator : Indicators.bundled().list()) {
            if (indicator.aggregation() == Aggregation.SUM && row.has(indicator.code())) {
                row.findText(indicator.code()).ifPresent(v -> values.put(indicator.code(), v));
            }
        }
        return values;
    }
}
