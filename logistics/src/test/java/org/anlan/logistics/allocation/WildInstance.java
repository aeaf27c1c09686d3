package org.anlan.logistics.allocation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Instances as nobody would wish them: nothing in stock, nothing needed, no roads, no vehicles,
/// goods without weight, a way of no minutes, numbers of one and of a thousand million.
public record WildInstance(Instance instance, List<Fleet> fleets) {

    public static WildInstance of(long seed) {
        return new Draw(new Random(seed)).draw();
    }

    private static final class Draw {

        private final Random random;
        private final List<Depot> depots = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private final List<Lot> lots = new ArrayList<>();
        private final List<Reserve> reserves = new ArrayList<>();
        private final List<Demand> demands = new ArrayList<>();
        private final List<Route> routes = new ArrayList<>();
        private final List<Fleet> fleets = new ArrayList<>();

        Draw(Random random) {
            this.random = random;
        }

        WildInstance draw() {
            int open = random.nextInt(101);
            int stocked = random.nextInt(101);
            for (int d = 0; d < 1 + random.nextInt(6); d++) {
                var id = "D" + d;
                depots.add(new Depot(id, Label.of(id), Optional.empty()));
                fleets.add(new Fleet(id, fleet()));
            }
            for (int p = 0; p < 1 + random.nextInt(8); p++) {
                places.add(new Place("T" + p, Label.of("T" + p), Optional.empty(), true));
                for (var depot : depots) {
                    if (random.nextInt(100) < open) {
                        routes.add(new Route(depot.id(), "T" + p, any(0, 1, 30, 300, 100_000)));
                    }
                }
            }
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                drawItem("I" + i, stocked);
            }
            return new WildInstance(
                    new Instance(
                            depots,
                            places,
                            items,
                            lots,
                            reserves,
                            demands,
                            routes,
                            Policy.SAMPLE,
                            LocalDateTime.of(2000, 1, 1, 0, 0)),
                    fleets);
        }

        private void drawItem(String id, int stocked) {
            long weight = any(0, 1, 500, 3_000_000, 60_000_000, 100_000_000_000L);
            var unit = Label.of("u");
            items.add(new Item(id, Label.of(id), unit, weight, any(0, 1, 400, 1_000_000), 0));
            for (var depot : depots) {
                if (random.nextInt(100) < stocked) {
                    long stock = units();
                    lots.add(new Lot(depot.id() + id, depot.id(), id, stock, Optional.empty()));
                    reserves.add(new Reserve(depot.id(), id, random.nextLong(stock + 1)));
                }
            }
            for (var place : places) {
                if (random.nextInt(4) > 0) {
                    demands.add(new Demand(place.id(), id, units(), any(0, 1, 50, 7_000)));
                }
            }
        }

        private long units() {
            return random.nextInt(3) == 0 ? any(0, 1, 2, 1_000_000) : random.nextInt(500);
        }

        private long fleet() {
            return any(0, 1, 1_000_000, 50_000_000, 1_000_000_000, 1L << 40, Long.MAX_VALUE);
        }

        private long any(long... values) {
            return values[random.nextInt(values.length)];
        }
    }
}
