package org.anlan.logistics.dispatch.check;

import static org.anlan.logistics.dispatch.check.LoadsFolder.number;
import static org.anlan.logistics.dispatch.check.LoadsFolder.text;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Follows one vehicle through its day, trip by trip.
final class TripCheck {

    private final LoadsFolder folder;
    private final NamedCsvRecord kind;
    private final String name;
    private final List<String> wrong;
    private double back;
    private double sinceRest;
    private double minutes;
    private int crew;

    /// Units of a delivery at the minute at which they arrive.
    record Unloaded(String delivery, double units, double minute) {}

    TripCheck(
            LoadsFolder folder,
            NamedCsvRecord kind,
            String name,
            List<String> wrong,
            double fromMinute) {
        this.folder = folder;
        this.kind = kind;
        this.name = name;
        this.wrong = wrong;
        back = fromMinute;
    }

    private void require(boolean holds, Supplier<String> fault) {
        if (!holds) {
            wrong.add(name + ": " + fault.get());
        }
    }

    /// Driving minutes of the trip checked last.
    double minutes() {
        return minutes;
    }

    List<Unloaded> check(JsonNode trip, double mostMinutes) {
        double time = trip.path("departMinute").asDouble();
        var depot = trip.path("depot").asText();
        require(
                time >= back + number(kind, "load_min"),
                () -> "leaves at %s, not loaded.".formatted(time));
        if (time - back >= number(kind, "rest_min") || trip.path("driver").asInt() != crew) {
            sinceRest = 0;
        }
        crew = trip.path("driver").asInt();
        minutes = 0;
        double kilograms = 0;
        double room = 0;
        for (var stop : trip.path("stops")) {
            for (var drop : stop.path("drops")) {
                var row = folder.delivery(drop.path("delivery").asText());
                require(row.isPresent(), () -> "%s is no delivery.".formatted(drop));
                if (row.isPresent()) {
                    double units = drop.path("units").asDouble();
                    kilograms += units * number(row.get(), "kg_per_unit");
                    room += units * number(row.get(), "m3_per_unit");
                    require(units > 0, () -> "%s units.".formatted(units));
                    require(
                            text(row.get(), "depot").equals(depot),
                            () -> "%s is another depot's.".formatted(drop));
                    require(
                            text(row.get(), "place").equals(stop.path("place").asText()),
                            () -> "%s is unloaded elsewhere.".formatted(drop));
                }
            }
        }
        checkHold(kilograms, room);
        return follow(trip, time, kilograms, mostMinutes);
    }

    private void checkHold(double kilograms, double room) {
        boolean inside =
                kilograms <= number(kind, "payload_kg") + 1e-6
                        && room <= number(kind, "volume_m3") + 1e-9;
        double sling = number(kind, "sling_kg");
        boolean below = sling > 0 && kilograms <= sling + 1e-6;
        require(inside || below, () -> "%s kg and %s m3 do not fit.".formatted(kilograms, room));
    }

    private List<Unloaded> follow(JsonNode trip, double leaves, double loaded, double most) {
        var unloaded = new ArrayList<Unloaded>();
        var at = trip.path("depot").asText();
        double time = leaves;
        double aboard = loaded;
        for (var stop : trip.path("stops")) {
            var place = stop.path("place").asText();
            double arrive = stop.path("arriveMinute").asDouble();
            checkAir(trip.path("depot").asText(), place);
            checkWay(at, place, time, arrive, stop.path("restMinutes").asDouble(), aboard);
            for (var drop : stop.path("drops")) {
                var id = drop.path("delivery").asText();
                double units = drop.path("units").asDouble();
                unloaded.add(new Unloaded(id, units, arrive));
                aboard -=
                        folder.delivery(id)
                                .map(row -> units * number(row, "kg_per_unit"))
                                .orElse(0.0);
            }
            time = stop.path("leaveMinute").asDouble();
            require(
                    time - arrive >= number(kind, "unload_min"),
                    () -> "leaves %s too early.".formatted(place));
            at = place;
        }
        back = trip.path("backMinute").asDouble();
        double rest = trip.path("backRestMinutes").asDouble();
        checkWay(at, trip.path("depot").asText(), time, back, rest, Math.max(0, aboard));
        require(back <= most, () -> "is back at %s only.".formatted(back));
        require(
                Math.abs(minutes - trip.path("driveMinutes").asDouble()) < 1e-6,
                () ->
                        "drives %s minutes, %s are told."
                                .formatted(minutes, trip.path("driveMinutes")));
        return unloaded;
    }

    /// A helicopter serves no place to which a truck loaded at once can still go.
    private void checkAir(String depot, String place) {
        if (text(kind, "mode").equals("air")) {
            double load =
                    folder.kinds().stream()
                            .filter(row -> text(row, "mode").equals("road"))
                            .mapToDouble(row -> number(row, "load_min"))
                            .min()
                            .orElse(0);
            require(
                    folder.ways(depot, place, "road").stream()
                            .noneMatch(way -> number(way, "latest_min", 1e9) >= load),
                    () -> "flies to %s, to which a road is open.".formatted(place));
        }
    }

    private double duration(NamedCsvRecord way) {
        double speed = number(kind, "km_h");
        return speed == 0
                ? number(way, "minutes")
                : Math.ceil(number(way, "km") * 60 / speed - 1e-9);
    }

    private void checkWay(
            String from, String to, double leaves, double arrives, double rest, double aboard) {
        double share = Math.min(1, aboard / number(kind, "payload_kg"));
        double empty = number(kind, "axle_empty_kg");
        double axle = empty + (number(kind, "axle_full_kg") - empty) * share;
        var way =
                folder.ways(from, to, text(kind, "mode")).stream()
                        .filter(row -> Math.abs(leaves + rest + duration(row) - arrives) < 1e-6)
                        .filter(row -> number(row, "axle_kg", 1e9) >= axle - 1e-6)
                        .filter(row -> number(row, "latest_min", 1e9) >= leaves + rest)
                        .findFirst();
        require(
                way.isPresent(),
                () ->
                        "no way from %s at %s to %s at %s with %s kg on an axle."
                                .formatted(from, leaves, to, arrives, axle));
        if (way.isPresent()) {
            double unbroken = number(kind, "unbroken_min");
            double rests = Math.max(0, Math.ceil((sinceRest + duration(way.get())) / unbroken) - 1);
            require(
                    rest >= rests * number(kind, "rest_min"),
                    () -> "does not rest before %s.".formatted(to));
            sinceRest += duration(way.get()) - rests * unbroken;
            minutes += duration(way.get());
        }
    }
}
