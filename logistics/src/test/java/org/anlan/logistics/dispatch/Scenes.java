package org.anlan.logistics.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anlan.logistics.dispatch.check.LoadsCheck;
import org.anlan.logistics.dispatch.file.DispatchFolder;
import org.anlan.logistics.dispatch.file.LoadsView;
import org.anlan.web.Json;

/// Small tasks for tests, and the checker over files.
final class Scenes {

    static final VehicleClass.Hours DRIVER = new VehicleClass.Hours(480, 240, 20);
    static final VehicleClass HEAVY = truck("heavy", 18, 57, 4_000, 10_000, 45, 30);
    static final VehicleClass LIGHT = truck("light", 2, 15, 1_500, 3_000, 20, 15);
    static final VehicleClass HELICOPTER =
            new VehicleClass(
                    "helicopter",
                    "直升机",
                    "helicopter",
                    Mode.AIR,
                    new VehicleClass.Hold(3_000_000, 4_000_000, 20_000_000),
                    new VehicleClass.Axle(0, 0),
                    200,
                    new VehicleClass.Handling(20, 10),
                    DRIVER);

    final List<DepotVehicles> vehicles = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();

    static VehicleClass truck(
            String id, int tonnes, int cubicMetres, int empty, int full, int load, int unload) {
        return new VehicleClass(
                id,
                id,
                id,
                Mode.ROAD,
                new VehicleClass.Hold(tonnes * 1_000_000L, 0, cubicMetres * 1_000_000L),
                new VehicleClass.Axle(empty, full),
                0,
                new VehicleClass.Handling(load, unload),
                DRIVER);
    }

    Scenes has(String kind, int number, int drivers) {
        vehicles.add(new DepotVehicles("D", kind, number, drivers, 0));
        return this;
    }

    /// Packs of 1 t and 1 m3 each.
    Scenes sends(String place, int packs) {
        return sends(place, packs, 1, 1_000_000, 1_000_000, 1);
    }

    Scenes sends(String place, int units, int perPack, long grams, long room, int urgency) {
        var id = "L" + deliveries.size();
        deliveries.add(new Delivery(id, "D", place, "I", units, perPack, grams, room, urgency));
        return this;
    }

    Scenes road(String a, String b, int minutes) {
        return road(a, b, minutes, Way.NO_LIMIT, Way.ALWAYS);
    }

    Scenes road(String a, String b, int minutes, int axle, int latest) {
        ways.add(new Way(a, b, Mode.ROAD, minutes, minutes * 1_000, axle, latest));
        ways.add(new Way(b, a, Mode.ROAD, minutes, minutes * 1_000, axle, Way.ALWAYS));
        return this;
    }

    Scenes line(String a, String b, int kilometres) {
        ways.add(way(a, b, kilometres));
        ways.add(way(b, a, kilometres));
        return this;
    }

    private static Way way(String a, String b, int kilometres) {
        return new Way(a, b, Mode.AIR, 0, kilometres * 1_000, Way.NO_LIMIT, Way.ALWAYS);
    }

    DispatchTask task() {
        return new DispatchTask(
                List.of(HEAVY, LIGHT, HELICOPTER), vehicles, deliveries, ways, 2, 24 * 60);
    }

    /// What the checker finds wrong, over files.
    static List<String> wrong(Path folder, DispatchTask task, Dispatch dispatch) {
        try {
            DispatchFolder.write(folder, task);
            var file = folder.resolve("loads.json");
            Files.writeString(file, Json.write(LoadsView.of(dispatch, task.mostMinutes())));
            return LoadsCheck.wrong(folder, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
