package org.anlan.logistics.dispatch.check;

import static org.anlan.logistics.dispatch.check.LoadsFolder.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Checks truck loads against their task, rule by rule, and adds their figures up again.
public final class LoadsCheck {

    private static final double NEAR = 1e-6;

    private final LoadsFolder folder;
    private final JsonNode loads;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Double> carried = new HashMap<>();
    private final Map<String, Integer> broken = new HashMap<>();
    private final Map<String, Double> driven = new TreeMap<>();
    private double waiting;
    private double vehicleHours;
    private double kilometres;

    private LoadsCheck(LoadsFolder folder, JsonNode loads) {
        this.folder = folder;
        this.loads = loads;
    }

    /// What is wrong with loads, a line each; empty if they hold.
    ///
    /// @param folder the task's four CSV files
    /// @param file `loads.json`
    /// @throws IOException if a file cannot be read
    public static List<String> wrong(Path folder, Path file) throws IOException {
        var check =
                new LoadsCheck(new LoadsFolder(folder), new ObjectMapper().readTree(file.toFile()));
        check.checkTrips();
        check.checkAmounts();
        check.checkFigures();
        return check.wrong;
    }

    private void require(boolean holds, Supplier<String> fault) {
        if (!holds) {
            wrong.add(fault.get());
        }
    }

    private void checkTrips() {
        Map<String, TreeMap<Integer, JsonNode>> byVehicle = new TreeMap<>();
        for (var trip : loads.path("trips")) {
            var vehicle =
                    "%s/%s/%d"
                            .formatted(
                                    trip.path("depot").asText(),
                                    trip.path("vehicleClass").asText(),
                                    trip.path("vehicle").asInt());
            var other =
                    byVehicle
                            .computeIfAbsent(vehicle, _ -> new TreeMap<>())
                            .put(trip.path("number").asInt(), trip);
            require(other == null, () -> "%s has two trips of one number.".formatted(vehicle));
        }
        byVehicle.forEach(this::checkVehicle);
    }

    private void checkVehicle(String name, SortedMap<Integer, JsonNode> trips) {
        var first = trips.sequencedValues().getFirst();
        var kind = folder.kind(first.path("vehicleClass").asText());
        int number = first.path("vehicle").asInt();
        var fleet =
                Fleet.find(
                        folder.fleets(
                                first.path("depot").asText(), first.path("vehicleClass").asText()),
                        number);
        if (kind.isEmpty() || fleet.isEmpty()) {
            wrong.add("%s: the depot has no such vehicle.".formatted(name));
            return;
        }
        var drive = new TripCheck(folder, kind.get(), name, wrong, fleet.get().from());
        driven.clear();
        int crewEnd = 0;
        int crewFirst = 0;
        for (var trip : trips.values()) {
            var lines = drive.check(trip, loads.path("mostMinutes").asDouble());
            add(lines);
            vehicleHours += drive.minutes() * rated(kind.get()) / 60 / 2;
            kilometres += trip.path("kilometres").asDouble();
            int from = trip.path("driver").asInt();
            int until = from + trip.path("drivers").asInt();
            require(
                    until - 1 <= fleet.get().drivers(),
                    () -> "%s: driver %d is not there.".formatted(name, until - 1));
            require(
                    (from == crewFirst && until == crewEnd) || from >= Math.max(1, crewEnd),
                    () -> "%s: a driver is in two crews.".formatted(name));
            crewFirst = from;
            crewEnd = until;
            double hours = driven.merge(from + "", drive.minutes(), Double::sum);
            require(
                    hours <= (until - from) * number(kind.get(), "day_drive_min"),
                    () -> "%s: driver %d drives %s min a day.".formatted(name, from, hours));
        }
    }

    private static double rated(de.siegmar.fastcsv.reader.NamedCsvRecord kind) {
        return Math.max(number(kind, "payload_kg"), number(kind, "sling_kg")) / 1_000;
    }

    private void add(List<TripCheck.Unloaded> lines) {
        for (var line : lines) {
            var row = folder.delivery(line.delivery());
            if (row.isPresent()) {
                carried.merge(line.delivery(), line.units(), Double::sum);
                if (line.units() % number(row.get(), "units_per_pack") > 0) {
                    broken.merge(line.delivery(), 1, Integer::sum);
                }
                waiting +=
                        line.units()
                                * number(row.get(), "kg_per_unit")
                                / 1_000
                                * number(row.get(), "urgency", 1)
                                * line.minute()
                                / 60;
            }
        }
    }

    private void checkAmounts() {
        var all = new HashMap<>(carried);
        for (var row : loads.path("uncarried")) {
            all.merge(row.path("delivery").asText(), row.path("units").asDouble(), Double::sum);
            require(
                    !row.path("reasonZh").asText().isEmpty(),
                    () -> "%s has no reason.".formatted(row));
        }
        folder.deliveries()
                .forEach(
                        (id, row) -> {
                            double units = number(row, "units");
                            double told = all.getOrDefault(id, 0.0);
                            require(
                                    told == units,
                                    () -> "%s: %s of %s units told.".formatted(id, told, units));
                            require(
                                    broken.getOrDefault(id, 0) <= 1,
                                    () -> "%s: more than one pack is broken.".formatted(id));
                        });
        all.keySet().stream()
                .filter(id -> folder.delivery(id).isEmpty())
                .forEach(id -> wrong.add("%s is no delivery.".formatted(id)));
    }

    private void checkFigures() {
        var figures = loads.path("figures");
        same("waitingTonHours", waiting, figures);
        same("vehicleTonHours", vehicleHours, figures);
        same("kilometres", kilometres, figures);
        below("waitingBound", "waitingTonHours", figures);
        below("loadBound", "clusterBound", figures);
        below("clusterBound", "vehicleTonHours", figures);
    }

    private void same(String name, double sum, JsonNode figures) {
        double told = figures.path(name).asDouble();
        require(
                Math.abs(told - sum) <= NEAR * Math.max(1, sum),
                () -> "%s: %s is told, %s adds up.".formatted(name, told, sum));
    }

    private void below(String less, String more, JsonNode figures) {
        double bound = figures.path(less).asDouble();
        double found = figures.path(more).asDouble();
        require(
                bound <= found + NEAR * Math.max(1, found),
                () -> "%s (%s) is above %s (%s).".formatted(less, bound, more, found));
    }
}
