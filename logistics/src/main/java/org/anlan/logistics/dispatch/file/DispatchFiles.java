package org.anlan.logistics.dispatch.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.logistics.dispatch.Delivery;
import org.anlan.logistics.dispatch.DepotVehicles;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.dispatch.Mode;
import org.anlan.logistics.dispatch.VehicleClass;
import org.anlan.logistics.dispatch.Way;
import org.anlan.logistics.flow.FileRefused;

/// Reads a task from a folder: `vehicles.csv`, `fleets.csv`, `deliveries.csv`, `ways.csv`, as
/// `docs/dispatch.md` describes them.
public final class DispatchFiles {

    static final String VEHICLES = "vehicles.csv";
    static final String FLEETS = "fleets.csv";
    static final String DELIVERIES = "deliveries.csv";
    static final String WAYS = "ways.csv";

    private static final int GRAMS = 3;
    private static final int CUBIC_CENTIMETRES = 6;
    private static final long MOST_GRAMS = 1_000_000_000L;
    private static final int MOST_MINUTES = DispatchTask.MOST_MINUTES;

    private final Path folder;
    private final List<VehicleClass> classes = new ArrayList<>();
    private final List<DepotVehicles> fleets = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private DispatchFiles(Path folder) {
        this.folder = folder;
    }

    /// Reads a folder.
    ///
    /// @param vehicleHourWeight see [DispatchTask]
    /// @param mostMinutes by when every vehicle is back
    /// @throws FileRefused naming file, line and column of what is wrong
    /// @throws IOException if a file cannot be read
    public static DispatchTask read(Path folder, double vehicleHourWeight, int mostMinutes)
            throws FileRefused, IOException {
        var files = new DispatchFiles(folder);
        files.readVehicles();
        files.readFleets();
        files.readDeliveries();
        files.readWays();
        return new DispatchTask(
                files.classes,
                files.fleets,
                files.deliveries,
                files.ways,
                vehicleHourWeight,
                mostMinutes);
    }

    private void readVehicles() throws FileRefused, IOException {
        DispatchTable.read(
                        folder,
                        VEHICLES,
                        "class",
                        "name_zh",
                        "name_en",
                        "mode",
                        "payload_kg",
                        "sling_kg",
                        "volume_m3",
                        "axle_empty_kg",
                        "axle_full_kg",
                        "km_h",
                        "load_min",
                        "unload_min",
                        "day_drive_min",
                        "unbroken_min",
                        "rest_min")
                .each(
                        row -> {
                            requireNew(row, "class " + row.text(0));
                            classes.add(vehicleClass(row));
                        });
    }

    private static VehicleClass vehicleClass(DispatchTable.Row row) throws FileRefused {
        return new VehicleClass(
                row.text(0),
                row.text(1),
                row.text(2),
                mode(row, 3),
                new VehicleClass.Hold(
                        row.number(4, GRAMS, 1, MOST_GRAMS),
                        row.number(5, GRAMS, 0, MOST_GRAMS),
                        row.number(6, CUBIC_CENTIMETRES, 0, MOST_GRAMS)),
                new VehicleClass.Axle(row.integer(7, 0, 100_000), row.integer(8, 0, 100_000)),
                row.integer(9, 0, 1_000),
                new VehicleClass.Handling(row.integer(10, 0, 1_440), row.integer(11, 0, 1_440)),
                new VehicleClass.Hours(
                        row.integer(12, 1, 1_440),
                        row.integer(13, 1, 1_440),
                        row.integer(14, 0, 1_440)));
    }

    private static Mode mode(DispatchTable.Row row, int field) throws FileRefused {
        var text = row.text(field);
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.word().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                row.wrong(
                                        field,
                                        "('%s') must be road, water or air.".formatted(text)));
    }

    private void requireNew(DispatchTable.Row row, String key) throws FileRefused {
        if (!seen.add(key)) {
            throw row.wrong(0, "is there twice: %s.".formatted(key));
        }
    }

    private void readFleets() throws FileRefused, IOException {
        DispatchTable.read(folder, FLEETS, "depot", "class", "vehicles", "drivers", "from_min")
                .each(
                        row -> {
                            var kind = row.text(1);
                            if (!seen.contains("class " + kind)) {
                                throw row.wrong(
                                        1, "('%s') is not in vehicles.csv.".formatted(kind));
                            }
                            fleets.add(
                                    new DepotVehicles(
                                            row.text(0),
                                            kind,
                                            row.integer(2, 0, 1_000),
                                            row.integer(3, 0, 10_000),
                                            row.integer(4, 0, 0, MOST_MINUTES)));
                        });
    }

    private void readDeliveries() throws FileRefused, IOException {
        DispatchTable.read(
                        folder,
                        DELIVERIES,
                        "delivery",
                        "depot",
                        "place",
                        "item",
                        "units",
                        "units_per_pack",
                        "kg_per_unit",
                        "m3_per_unit",
                        "urgency")
                .each(
                        row -> {
                            requireNew(row, "delivery " + row.text(0));
                            if (row.text(1).equals(row.text(2))) {
                                throw row.wrong(2, "must not be the depot itself.");
                            }
                            deliveries.add(delivery(row));
                        });
    }

    private static Delivery delivery(DispatchTable.Row row) throws FileRefused {
        return new Delivery(
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.number(4, 0, 1, 1_000_000_000),
                row.number(5, 0, 1, 1_000_000),
                row.number(6, GRAMS, 0, MOST_GRAMS),
                row.number(7, CUBIC_CENTIMETRES, 0, MOST_GRAMS),
                row.integer(8, 1, 1, 1_000));
    }

    private void readWays() throws FileRefused, IOException {
        DispatchTable.read(
                        folder,
                        WAYS,
                        "from",
                        "to",
                        "mode",
                        "minutes",
                        "km",
                        "axle_kg",
                        "latest_min")
                .each(
                        row ->
                                ways.add(
                                        new Way(
                                                row.text(0),
                                                row.text(1),
                                                mode(row, 2),
                                                row.integer(3, 0, MOST_MINUTES),
                                                (int) row.number(4, GRAMS, 0, 10_000_000),
                                                row.integer(5, Way.NO_LIMIT, 0, 100_000),
                                                row.integer(
                                                        6,
                                                        Way.ALWAYS,
                                                        -MOST_MINUTES,
                                                        MOST_MINUTES))));
    }
}
