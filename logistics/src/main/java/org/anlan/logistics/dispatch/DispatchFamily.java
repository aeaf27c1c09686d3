package org.anlan.logistics.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Makes dispatch tasks of any size and seed: synthetic, for tests and benchmarks only.
///
/// Depots and places lie on a square of 90 km by 90 km a depot, 25 deliveries a depot, four in
/// five from the nearest and the others from the next; 0.2 to 15 tonnes each, light and heavy
/// goods. Roads are 1.3 times as long as the line at 35 to 60 km/h. One place in ten lies behind a
/// bridge of 7 tonnes an axle, one in ten loses its road after 3 to 9 hours, one in twenty-five has
/// none. A depot's trucks can carry its load in about seven tenths of a day's driving. The same
/// arguments always give the same task.
///
/// @param deliveries how many, 1 to 10,000
/// @param items how many of them go to the same place: twelve as in a plan of many kinds of goods,
///     one for places far apart that need little
public record DispatchFamily(int deliveries, int items) {

    private static final double KM_A_DEPOT = 90;
    private static final int DELIVERIES_A_DEPOT = 25;
    private static final double LOAD_OF_A_DAY = 0.7;
    private static final VehicleClass.Hours DRIVER = new VehicleClass.Hours(480, 240, 20);

    /// Classes like those of the Anhui pack.
    public static final List<VehicleClass> CLASSES =
            List.of(
                    truck("light", 1_500_000, 15_000_000, 1_600, 3_000),
                    truck("medium", 9_000_000, 40_000_000, 3_600, 10_000),
                    truck("heavy", 18_000_000, 57_000_000, 4_300, 10_000),
                    new VehicleClass(
                            "helicopter",
                            "直升机",
                            "helicopter",
                            Mode.AIR,
                            new VehicleClass.Hold(3_000_000, 4_000_000, 20_000_000),
                            new VehicleClass.Axle(0, 0),
                            220,
                            new VehicleClass.Handling(20, 15),
                            DRIVER));

    public DispatchFamily {
        Numbers.require("deliveries", deliveries, 1, 10_000);
        Numbers.require("items", items, 1, 100);
    }

    private static VehicleClass truck(String id, long grams, long room, int empty, int full) {
        return new VehicleClass(
                id,
                id,
                id,
                Mode.ROAD,
                new VehicleClass.Hold(grams, 0, room),
                new VehicleClass.Axle(empty, full),
                0,
                new VehicleClass.Handling(30, 20),
                DRIVER);
    }

    /// The task of a seed.
    public DispatchTask task(long seed) {
        return new Draw(this, new Random(seed)).task();
    }

    private record Point(String id, double x, double y) {

        double to(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /// One drawing, in a fixed order of random numbers.
    private static final class Draw {

        private final DispatchFamily family;
        private final Random random;
        private final List<Point> depots = new ArrayList<>();
        private final List<Point> places = new ArrayList<>();
        private final List<Delivery> deliveries = new ArrayList<>();
        private final List<Way> ways = new ArrayList<>();
        private final List<DepotVehicles> vehicles = new ArrayList<>();

        Draw(DispatchFamily family, Random random) {
            this.family = family;
            this.random = random;
        }

        DispatchTask task() {
            for (int d = 0; d < sites(); d++) {
                depots.add(any("D" + d));
            }
            for (int p = 0; deliveries.size() < family.deliveries(); p++) {
                var place = any("P" + p);
                places.add(place);
                drawPlace(place);
            }
            depots.forEach(this::drawDepot);
            return new DispatchTask(
                    CLASSES, vehicles, deliveries, ways, DispatchTask.VEHICLE_HOUR_WEIGHT, 24 * 60);
        }

        private int sites() {
            return Math.max(1, Math.round((float) family.deliveries() / DELIVERIES_A_DEPOT));
        }

        private Point any(String id) {
            double side = KM_A_DEPOT * Math.sqrt(sites());
            return new Point(id, random.nextDouble() * side, random.nextDouble() * side);
        }

        private void drawPlace(Point place) {
            var near = new ArrayList<>(depots);
            near.sort(Comparator.comparingDouble(depot -> depot.to(place)));
            for (int n = 0; n < family.items(); n++) {
                boolean second = near.size() > 1 && random.nextInt(5) == 0;
                if (deliveries.size() < family.deliveries()) {
                    draw("L" + deliveries.size(), near.get(second ? 1 : 0), place);
                }
            }
        }

        private void draw(String id, Point depot, Point place) {
            double tonnes = Math.exp(random.nextDouble() * Math.log(75)) * 0.2;
            long gramsPerUnit = 500 + 500L * random.nextInt(60);
            long perPack = gramsPerUnit < 5_000 ? 20 : 1;
            long units = Math.max(1, Math.round(tonnes * 1e6 / gramsPerUnit));
            long roomPerUnit = gramsPerUnit * (2 + random.nextInt(4));
            int urgency = random.nextInt(4) == 0 ? 4 : 1;
            deliveries.add(
                    new Delivery(
                            id,
                            depot.id(),
                            place.id(),
                            "I" + gramsPerUnit,
                            units,
                            perPack,
                            gramsPerUnit,
                            roomPerUnit,
                            urgency));
        }

        private void drawDepot(Point depot) {
            var own = deliveries.stream().filter(d -> d.depot().equals(depot.id())).toList();
            var ids = own.stream().map(Delivery::place).distinct().toList();
            var here = new ArrayList<Point>(List.of(depot));
            places.stream().filter(place -> ids.contains(place.id())).forEach(here::add);
            for (var place : here.subList(1, here.size())) {
                drawWays(depot, place, here);
            }
            double tonneHours = 0;
            for (var delivery : own) {
                var place = places.get(Integer.parseInt(delivery.place().substring(1)));
                double tonnes = delivery.units() * delivery.gramsPerUnit() / 1e6;
                tonneHours += tonnes * 2 * depot.to(place) * 1.3 / 47;
            }
            drawVehicles(depot, tonneHours / (8 * LOAD_OF_A_DAY));
        }

        private void drawVehicles(Point depot, double tonnes) {
            int heavy = (int) Math.ceil(tonnes * 0.4 / 18);
            int medium = (int) Math.ceil(tonnes * 0.4 / 9);
            int light = (int) Math.ceil(tonnes * 0.2 / 1.5);
            vehicles.add(new DepotVehicles(depot.id(), "heavy", heavy, heavy + heavy / 2, 0));
            vehicles.add(new DepotVehicles(depot.id(), "medium", medium, medium + 1, 0));
            vehicles.add(new DepotVehicles(depot.id(), "light", light, light, 0));
            vehicles.add(new DepotVehicles(depot.id(), "helicopter", 1, 1, 0));
        }

        /// A road out and back of one kind, roads to the other places, and the line that is flown.
        private void drawWays(Point depot, Point place, List<Point> here) {
            int kind = random.nextInt(50);
            int latest = kind < 5 ? 180 + random.nextInt(360) : Way.ALWAYS;
            int axle = kind >= 5 && kind < 10 ? 7_000 : Way.NO_LIMIT;
            boolean road = kind >= 12;
            for (var other : here) {
                if (!other.equals(place)) {
                    double km = place.to(other);
                    if (road || kind < 10) {
                        both(other, place, roadMinutes(km), km * 1.3, axle, latest);
                    }
                    if (other.equals(depot)) {
                        line(depot, place, km);
                    }
                }
            }
        }

        private int roadMinutes(double km) {
            return (int) Math.ceil(km * 1.3 / (35 + random.nextInt(26)) * 60);
        }

        private void both(Point a, Point b, int minutes, double km, int axle, int latest) {
            int metres = (int) Math.round(km * 1_000);
            ways.add(new Way(a.id(), b.id(), Mode.ROAD, minutes, metres, axle, latest));
            ways.add(new Way(b.id(), a.id(), Mode.ROAD, minutes, metres, axle, Way.ALWAYS));
        }

        private void line(Point a, Point b, double km) {
            int metres = (int) Math.round(km * 1_000);
            ways.add(new Way(a.id(), b.id(), Mode.AIR, 0, metres, Way.NO_LIMIT, Way.ALWAYS));
            ways.add(new Way(b.id(), a.id(), Mode.AIR, 0, metres, Way.NO_LIMIT, Way.ALWAYS));
        }
    }
}
