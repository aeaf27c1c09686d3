package org.anlan.logistics.allocation.family;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Label;
import org.anlan.logistics.allocation.Limits;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Policy;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.allocation.Route;

/// Makes instances like those the project is measured on, any size, any seed: synthetic, for
/// tests and benchmarks only.
///
/// Depots and places lie on a square of 400 km; three places in four are rural. A depot holds
/// about two items in three, together 0.5 to 1.1 times what is needed, 15 % of it reserve at 400
/// points per kg. A place is reached from its 13 nearest depots, 6 % of those ways closed, at 35
/// to 60 km/h and slower in the flood band that crosses the square; its needs weigh 100 to 700
/// points per kg. With `lots`, stock is split into up to three lots of different expiry, and
/// every fifth depot belongs to a county. The same arguments always give the same instance.
///
/// @param depots how many depots, and likewise
/// @param lots whether stock has lots, expiry and owners; else it is one lot per depot and item
public record InstanceFamily(int depots, int places, int items, boolean lots) {

    private static final double SIDE_KM = 400;
    private static final int NEAREST_DEPOTS = 13;
    private static final LocalDateTime DEPARTURE = LocalDateTime.of(2000, 1, 1, 8, 0);

    public InstanceFamily {
        Limits.require("depots", depots, 1, 10_000);
        Limits.require("places", places, 1, 100_000);
        Limits.require("items", items, 1, 1_000);
    }

    public Instance instance(long seed) {
        return new Draw(this, new Random(seed)).instance();
    }

    private record Point(double x, double y) {

        static Point any(Random random) {
            return new Point(random.nextDouble() * SIDE_KM, random.nextDouble() * SIDE_KM);
        }

        double to(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        /// The band that the flood covers, along the diagonal.
        boolean isFlooded() {
            return Math.abs(x - y) < SIDE_KM / 10;
        }
    }

    /// One drawing, in a fixed order of random numbers.
    private static final class Draw {

        private final InstanceFamily size;
        private final Random random;
        private final List<Point> depotAt = new ArrayList<>();
        private final List<Point> placeAt = new ArrayList<>();
        private final List<Depot> depots = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private final List<Lot> lots = new ArrayList<>();
        private final List<Reserve> reserves = new ArrayList<>();
        private final List<Demand> demands = new ArrayList<>();
        private final List<Route> routes = new ArrayList<>();

        Draw(InstanceFamily size, Random random) {
            this.size = size;
            this.random = random;
        }

        Instance instance() {
            for (int d = 0; d < size.depots(); d++) {
                depotAt.add(Point.any(random));
                depots.add(new Depot("D" + d, Label.of("D" + d), countyOf(d, 5)));
            }
            for (int p = 0; p < size.places(); p++) {
                placeAt.add(Point.any(random));
                boolean rural = random.nextInt(4) > 0;
                places.add(new Place("T" + p, Label.of("T" + p), countyOf(p, 1), rural));
                drawRoutes(p);
            }
            for (int i = 0; i < size.items(); i++) {
                drawItem(i);
            }
            return new Instance(
                    depots,
                    places,
                    items,
                    lots,
                    reserves,
                    demands,
                    routes,
                    Policy.SAMPLE,
                    DEPARTURE);
        }

        private Optional<String> countyOf(int number, int oneIn) {
            return size.lots() && number % oneIn == 0
                    ? Optional.of("C" + number % Math.max(2, size.places() / 10))
                    : Optional.empty();
        }

        private void drawRoutes(int place) {
            var here = placeAt.get(place);
            var nearest = new ArrayList<Integer>();
            for (int d = 0; d < size.depots(); d++) {
                nearest.add(d);
            }
            nearest.sort(Comparator.comparingDouble(d -> depotAt.get(d).to(here)));
            for (int d : nearest.subList(0, Math.min(NEAREST_DEPOTS, nearest.size()))) {
                if (random.nextInt(100) >= 6) {
                    double speed = (35 + random.nextInt(26)) / (here.isFlooded() ? 3.0 : 1.0);
                    long minutes = 10 + Math.round(depotAt.get(d).to(here) * 1.3 / speed * 60);
                    routes.add(new Route("D" + d, "T" + place, minutes));
                }
            }
        }

        private void drawItem(int number) {
            double kilograms = Math.round(Math.exp(random.nextDouble() * 6.3 - 1.9) * 10) / 10.0;
            long milligrams = Math.round(kilograms * 1_000_000);
            long reserveCost = Math.round(kilograms * 400);
            int leastDays = size.lots() ? random.nextInt(30) : 0;
            var label = Label.of("I" + number);
            items.add(
                    new Item(
                            "I" + number,
                            label,
                            Label.of("u"),
                            milligrams,
                            reserveCost,
                            leastDays));
            long needed = drawDemands(number, kilograms);
            double tightness = 0.5 + random.nextDouble() * 0.6;
            double each = needed * tightness / (size.depots() * 0.65);
            for (int d = 0; d < size.depots(); d++) {
                if (random.nextInt(100) < 65) {
                    drawStock(
                            "D" + d, "I" + number, Math.round(each * (0.5 + random.nextDouble())));
                }
            }
        }

        private long drawDemands(int item, double kilograms) {
            long needed = 0;
            for (var place : places) {
                if (random.nextInt(100) < 75) {
                    long quantity =
                            1
                                    + (long)
                                            (Math.exp(random.nextDouble() * 3)
                                                    * 40
                                                    / (1 + kilograms / 20));
                    long weight = Math.max(1, Math.round(kilograms * (100 + random.nextInt(600))));
                    demands.add(new Demand(place.id(), "I" + item, quantity, weight));
                    needed += quantity;
                }
            }
            return needed;
        }

        private void drawStock(String depot, String item, long stock) {
            int parts = size.lots() ? 1 + random.nextInt(3) : 1;
            long left = stock;
            for (int part = 0; part < parts; part++) {
                long quantity = part == parts - 1 ? left : left / 2;
                left -= quantity;
                Optional<LocalDate> expiry =
                        size.lots() && random.nextInt(4) > 0
                                ? Optional.of(DEPARTURE.toLocalDate().plusDays(random.nextInt(120)))
                                : Optional.empty();
                lots.add(new Lot(depot + "/" + item + "/" + part, depot, item, quantity, expiry));
            }
            reserves.add(new Reserve(depot, item, stock * 15 / 100));
        }
    }
}
