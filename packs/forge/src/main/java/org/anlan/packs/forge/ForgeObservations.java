package org.anlan.packs.forge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes `gauges.csv`, `levels.csv` and `dispatches.csv` of a scenario: daily rain, river levels,
/// relief goods sent.
///
/// A day without a reading has no row. GHCN days of China end at different hours, so `day_ends` is
/// `unknown`.
public final class ForgeObservations {

    private ForgeObservations() {}

    /// Makes the three files.
    ///
    /// @param args the GHCN-Daily extract, the river levels, the dispatches, the pack folder, the
    /// scenario folder
    public static void main(String[] args) throws IOException {
        var pack = Path.of(args[3]);
        var folder = Path.of(args[4]);
        var scenario = Scenario.read(folder);
        gauges(DailyRain.read(Path.of(args[0])), scenario).write(folder.resolve("gauges.csv"));
        levels(Table.read(Path.of(args[1])), pack, scenario).write(folder.resolve("levels.csv"));
        dispatches(Table.read(Path.of(args[2])), pack, scenario)
                .write(folder.resolve("dispatches.csv"));
    }

    static Table gauges(DailyRain rain, Scenario scenario) {
        var gauges = Table.of("station", "day", "day_ends", "mm");
        rain.tenths()
                .forEach(
                        (station, days) ->
                                days.subMap(scenario.firstRain(), scenario.lastRain().plusDays(1))
                                        .forEach(
                                                (day, depth) ->
                                                        gauges.add(
                                                                station,
                                                                day,
                                                                "unknown",
                                                                DailyRain.millimetres(depth))));
        return gauges.build();
    }

    private static Table levels(Table source, Path pack, Scenario scenario) throws IOException {
        var stations =
                Table.read(pack.resolve("stations.csv")).rows().stream()
                        .filter(station -> !Table.value(station, "kind").equals("rain"))
                        .collect(
                                Collectors.toMap(
                                        row -> Table.value(row, "name"),
                                        row -> Table.value(row, "id")));
        var levels =
                Table.of(
                        "station",
                        "at",
                        "level_m",
                        "flow_m3s",
                        "mark",
                        "difference_m",
                        "grade",
                        "url",
                        "note");
        for (var row : source.rows()) {
            var at = CivilTime.local(Table.value(row, "observed_at"));
            var day = LocalDate.parse(at.substring(0, 10));
            if (!day.isBefore(scenario.start()) && !day.isAfter(scenario.end())) {
                levels.add(
                        stations.getOrDefault(Table.value(row, "station"), ""),
                        at,
                        Table.value(row, "level_m"),
                        Table.value(row, "flow_m3s"),
                        Table.value(row, "relative_to").replace(' ', '-'),
                        Table.value(row, "difference_m"),
                        Table.value(row, "source_grade"),
                        Table.value(row, "source_url"),
                        Table.value(row, "note"));
            }
        }
        return levels.build();
    }

    private static Table dispatches(Table source, Path pack, Scenario scenario) throws IOException {
        var items = items(pack);
        var dispatches =
                Table.of(
                        "day",
                        "from",
                        "from_level",
                        "area",
                        "item",
                        "item_name",
                        "quantity",
                        "unit",
                        "grade",
                        "url",
                        "note");
        for (var row : source.rows()) {
            if (Table.value(row, "event_id").equals(scenario.id())) {
                var name = Table.value(row, "item");
                dispatches.add(
                        Table.value(row, "date"),
                        Table.value(row, "from_depot"),
                        Table.value(row, "from_level"),
                        Table.value(row, "to_code"),
                        items.getOrDefault(name, ""),
                        name,
                        Table.value(row, "quantity"),
                        Table.value(row, "unit"),
                        Table.value(row, "source_grade"),
                        Table.value(row, "source_url"),
                        Table.value(row, "note"));
            }
        }
        return dispatches.build();
    }

    private static Map<String, String> items(Path pack) throws IOException {
        return Table.read(pack.resolve("items.csv")).rows().stream()
                .filter(item -> !Table.value(item, "also").isEmpty())
                .collect(
                        Collectors.toMap(
                                item -> Table.value(item, "also"),
                                item -> Table.value(item, "id")));
    }
}
