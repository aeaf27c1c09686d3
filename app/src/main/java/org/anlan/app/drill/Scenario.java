package org.anlan.app.drill;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Indicators;
import org.anlan.store.pack.PackFolder;
import org.anlan.store.pack.PackRow;

/// One disaster told by what was published and measured, as `packs/README.md` describes it.
///
/// @param id its id, also that of the disaster process
/// @param titleZh its Chinese title
/// @param titleEn its English title
/// @param hazard code of its hazard
/// @param start civil time at which it is joined
/// @param end civil time at which it is left
/// @param seed for all that is drawn by lot
/// @param bases the counting bases by id
/// @param bulletins in order of publication
/// @param folder its tables
record Scenario(
        String id,
        String titleZh,
        String titleEn,
        String hazard,
        Instant start,
        Instant end,
        long seed,
        Map<String, Base> bases,
        List<Bulletin> bulletins,
        PackFolder folder) {

    /// The hour a bulletin stands for when it names a day only: that of the evening bulletin.
    static final LocalTime EVENING = LocalTime.of(18, 0);

    /// A counting base.
    record Base(String id, String name, Optional<LocalDate> from) {

        /// The base of a bulletin that states none: it is never compared with another.
        static final Base UNSTATED = new Base("unstated", "口径未写明", Optional.empty());
    }

    /// One published row of figures.
    ///
    /// @param asOf civil instant the figures stand for
    /// @param published civil instant it came out
    /// @param rank id of its body's rank
    /// @param rounding step to which people were rounded
    /// @param cities places hit, where the bulletin counts them
    /// @param counties the same
    /// @param values indicator code to a decimal in the indicator's unit
    record Bulletin(
            String id,
            Instant asOf,
            Instant published,
            RegionCode area,
            Base base,
            String body,
            String rank,
            Optional<Long> rounding,
            Optional<Integer> cities,
            Optional<Integer> counties,
            Map<String, String> values) {

        Bulletin {
            values = Map.copyOf(values);
        }
    }

    Scenario {
        bases = Map.copyOf(bases);
        bulletins = List.copyOf(bulletins);
    }

    /// Reads a scenario's folder.
    ///
    /// @throws org.anlan.store.pack.PackRefused naming file, line and column
    static Scenario read(Path path) {
        var folder = PackFolder.open(path, "scenario.json", "anlan-scenario/1");
        var zone = ZoneId.of(folder.text("/zone"));
        var bases = new LinkedHashMap<String, Base>();
        for (var base : folder.description().get("bases")) {
            var from = base.path("from");
            bases.put(
                    base.get("id").asText(),
                    new Base(
                            base.get("id").asText(),
                            base.get("name").asText(),
                            from.isTextual()
                                    ? Optional.of(LocalDate.parse(from.asText()))
                                    : Optional.empty()));
        }
        return new Scenario(
                folder.text("/id"),
                folder.text("/title/zh"),
                folder.text("/title/en"),
                folder.text("/hazard"),
                LocalDateTime.parse(folder.text("/start")).atZone(zone).toInstant(),
                LocalDateTime.parse(folder.text("/end")).atZone(zone).toInstant(),
                folder.description().get("seed").asLong(),
                bases,
                bulletins(folder, bases, zone),
                folder);
    }

    private static List<Bulletin> bulletins(
            PackFolder folder, Map<String, Base> bases, ZoneId zone) {
        var bulletins = new ArrayList<Bulletin>();
        for (var row : folder.table("bulletins.csv").rows()) {
            bulletins.add(bulletin(row, bases, zone));
        }
        return bulletins;
    }

    private static Bulletin bulletin(PackRow row, Map<String, Base> bases, ZoneId zone) {
        var byDay = row.getText("as_of_precision").equals("day");
        var asOf = byDay ? row.getDate("as_of").atTime(EVENING) : row.getTime("as_of");
        var published = row.getDate("published").atTime(20, 0);
        return new Bulletin(
                row.getText("id"),
                asOf.atZone(zone).toInstant(),
                (published.isBefore(asOf) ? asOf.plusHours(1) : published).atZone(zone).toInstant(),
                row.getCode("area"),
                row.findText("base").map(bases::get).orElse(Base.UNSTATED),
                row.getText("body"),
                row.getText("rank"),
                row.findInteger("rounding"),
                row.findInteger("affected_cities").map(Math::toIntExact),
                row.findInteger("affected_counties").map(Math::toIntExact),
                values(row));
    }

    private static Map<String, String> values(PackRow row) {
        var values = new LinkedHashMap<String, String>();
        if (row.has("rooms_any_damage")) {
            row.findText("rooms_any_damage")
                    .ifPresent(v -> values.put("rooms-collapsed-or-damaged", v));
        }
        for (var indicator : Indicators.bundled().list()) {
            if (row.has(indicator.code())) {
                row.findText(indicator.code()).ifPresent(v -> values.put(indicator.code(), v));
            }
        }
        return values;
    }
}
