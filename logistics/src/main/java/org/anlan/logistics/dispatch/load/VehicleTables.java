package org.anlan.logistics.dispatch.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.dispatch.DepotVehicles;
import org.anlan.logistics.dispatch.Mode;
import org.anlan.logistics.dispatch.VehicleClass;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// The pack's `vehicles.csv`, `fleets.csv` and `volumes.csv`; those it leaves out are empty.
final class VehicleTables {

    private static final int GRAMS_A_KILOGRAM = 3;
    private static final int CUBIC_CENTIMETRES_A_LITRE = 3;
    private static final int CUBIC_CENTIMETRES_A_CUBIC_METRE = 6;

    private final Catalogue catalogue;
    private final List<VehicleClass> classes = new ArrayList<>();
    private final List<DepotVehicles> fleets = new ArrayList<>();
    private final Map<String, Long> cubicCentimetres = new HashMap<>();

    /// @throws PackRefused if a row is not readable, or names what is not there
    VehicleTables(Pack pack, Catalogue catalogue) {
        this.catalogue = catalogue;
        pack.rows("vehicles.csv").forEach(row -> classes.add(checked(row, this::vehicleClass)));
        pack.rows("fleets.csv").forEach(row -> fleets.add(checked(row, this::vehicles)));
        pack.rows("volumes.csv").forEach(this::takeVolume);
    }

    private interface Reading<T> {
        T read(PackRow row);
    }

    private static <T> T checked(PackRow row, Reading<T> reading) {
        try {
            return reading.read(row);
        } catch (IllegalArgumentException e) {
            throw new PackRefused("Vehicles, line %d: %s".formatted(row.line(), e.getMessage()), e);
        }
    }

    private VehicleClass vehicleClass(PackRow row) {
        return new VehicleClass(
                row.getText("id"),
                row.getText("name_zh"),
                row.getText("name_en"),
                row.read("mode", VehicleTables::mode, "road, water or air"),
                new VehicleClass.Hold(
                        exact(row, "payload_kg", GRAMS_A_KILOGRAM),
                        exact(row, "sling_kg", GRAMS_A_KILOGRAM),
                        exact(row, "volume_m3", CUBIC_CENTIMETRES_A_CUBIC_METRE)),
                new VehicleClass.Axle(integer(row, "axle_empty_kg"), integer(row, "axle_full_kg")),
                integer(row, "km_h"),
                new VehicleClass.Handling(integer(row, "load_min"), integer(row, "unload_min")),
                new VehicleClass.Hours(
                        integer(row, "day_drive_min"),
                        integer(row, "unbroken_min"),
                        integer(row, "rest_min")));
    }

    private static Mode mode(String word) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Mode (%s).".formatted(word)));
    }

    private static long exact(PackRow row, String column, int places) {
        return row.read(
                column,
                text -> {
                    try {
                        return new BigDecimal(text).movePointRight(places).longValueExact();
                    } catch (ArithmeticException e) {
                        throw new IllegalArgumentException("Decimals of (%s).".formatted(text), e);
                    }
                },
                "a number with at most %d decimals".formatted(places));
    }

    private static int integer(PackRow row, String column) {
        return row.read(column, Integer::valueOf, "a whole number");
    }

    private DepotVehicles vehicles(PackRow row) {
        var depot = row.getText("depot");
        var kind = row.getText("vehicle");
        if (catalogue.findWarehouse(depot).isEmpty()
                || classes.stream().noneMatch(c -> c.id().equals(kind))) {
            throw new PackRefused(
                    "fleets.csv line %d names the unknown depot %s or class %s."
                            .formatted(row.line(), depot, kind));
        }
        return new DepotVehicles(depot, kind, integer(row, "vehicles"), integer(row, "drivers"), 0);
    }

    private void takeVolume(PackRow row) {
        var item = row.getText("item");
        if (catalogue.findGoods(item).isEmpty()) {
            throw new PackRefused("volumes.csv names the unknown item %s.".formatted(item));
        }
        cubicCentimetres.put(item, exact(row, "litres", CUBIC_CENTIMETRES_A_LITRE));
    }

    List<VehicleClass> classes() {
        return List.copyOf(classes);
    }

    List<DepotVehicles> fleets() {
        return List.copyOf(fleets);
    }

    /// Room that a unit takes; 0 where the pack does not say, so that only its weight counts.
    long cubicCentimetres(String item) {
        return cubicCentimetres.getOrDefault(item, 0L);
    }
}
