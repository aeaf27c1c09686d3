package org.anlan.logistics.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A task so small that all its dispatches can be gone through: every order of the packs, cut into
/// trips of two trucks in every way, reckoned here from nothing.
final class SmallTask {

    private static final int ANY = 1_000_000;

    private final int[][] minutes;
    private final int[][] axle;
    private final int[] latest;
    private final int[] place;
    private final int[] tonnes;
    private final int[] urgency;
    private final VehicleClass[] truck;
    private final Scenes scene = new Scenes();

    SmallTask(Random random) {
        int places = 1 + random.nextInt(3);
        int packs = 1 + random.nextInt(5);
        minutes = new int[places + 1][places + 1];
        axle = new int[places + 1][places + 1];
        latest = new int[places + 1];
        truck =
                new VehicleClass[] {
                    random.nextBoolean() ? Scenes.HEAVY : Scenes.LIGHT,
                    random.nextBoolean() ? Scenes.HEAVY : Scenes.LIGHT
                };
        drawWays(random, places);
        place = random.ints(packs, 1, places + 1).toArray();
        tonnes = random.ints(packs, 1, 3).toArray();
        urgency = random.ints(packs, 1, 5).toArray();
        for (int pack = 0; pack < packs; pack++) {
            scene.sends("P" + place[pack], 1, 1, tonnes[pack] * 1_000_000L, 1, urgency[pack]);
        }
        for (var kind : truck) {
            scene.has(kind.id(), 1, 1);
        }
    }

    private void drawWays(Random random, int places) {
        Arrays.fill(latest, ANY);
        for (int a = 0; a <= places; a++) {
            for (int b = a + 1; b <= places; b++) {
                minutes[a][b] = minutes[b][a] = 10 + random.nextInt(170);
                axle[a][b] = axle[b][a] = random.nextInt(4) == 0 ? 2_500 : ANY;
                if (a == 0 && random.nextInt(4) == 0) {
                    latest[b] = 30 + random.nextInt(300);
                }
                add(a, b, a == 0 ? latest[b] : ANY);
                add(b, a, ANY);
            }
        }
    }

    private void add(int a, int b, int until) {
        scene.ways.add(
                new Way(
                        name(a),
                        name(b),
                        Mode.ROAD,
                        minutes[a][b],
                        0,
                        axle[a][b] == ANY ? Way.NO_LIMIT : axle[a][b],
                        until == ANY ? Way.ALWAYS : until));
    }

    private static String name(int node) {
        return node == 0 ? "D" : "P" + node;
    }

    DispatchTask task() {
        return scene.task();
    }

    /// The least cost of all dispatches that carry everything; infinite if none does.
    double least() {
        return least(new ArrayList<>(), new boolean[place.length]);
    }

    private double least(List<Integer> order, boolean[] used) {
        if (order.size() == place.length) {
            return cuts(order);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int pack = 0; pack < used.length; pack++) {
            if (!used[pack]) {
                used[pack] = true;
                order.add(pack);
                best = Math.min(best, least(order, used));
                order.removeLast();
                used[pack] = false;
            }
        }
        return best;
    }

    /// Each gap between packs is nothing (0), a new trip (1), or the other truck's first trip (2).
    private double cuts(List<Integer> order) {
        double best = Double.POSITIVE_INFINITY;
        int ways = (int) Math.pow(3, order.size() - 1);
        for (int first = 0; first < 2; first++) {
            for (int code = 0; code < ways; code++) {
                best = Math.min(best, cost(order, code, first));
            }
        }
        return best;
    }

    private double cost(List<Integer> order, int code, int first) {
        double cost = 0;
        int car = first;
        int changes = 0;
        var trips = new ArrayList<List<Integer>>();
        trips.add(new ArrayList<>(List.of(order.getFirst())));
        int rest = code;
        for (int i = 1; i < order.size(); i++) {
            int cut = rest % 3;
            rest = Math.floorDiv(rest, 3);
            if (cut == 2) {
                changes++;
                cost += day(car, trips);
                car = 1 - car;
                trips.clear();
            }
            if (cut > 0) {
                trips.add(new ArrayList<>());
            }
            trips.getLast().add(order.get(i));
        }
        return changes > 1 ? Double.POSITIVE_INFINITY : cost + day(car, trips);
    }

    /// A truck's day; these drivers rest while the truck is loaded, which takes 20 min at least.
    private double day(int car, List<List<Integer>> trips) {
        var kind = truck[car];
        double cost = 0;
        int time = 0;
        int driven = 0;
        for (var trip : trips) {
            int aboard = trip.stream().mapToInt(pack -> tonnes[pack]).sum();
            if (aboard * 1_000_000L > kind.hold().payloadGrams()) {
                return Double.POSITIVE_INFINITY;
            }
            time += kind.handling().loadMinutes();
            int at = 0;
            int wheel = 0;
            int drive = 0;
            for (int i = 0; i <= trip.size(); i++) {
                int to = i == trip.size() ? 0 : place[trip.get(i)];
                if (to != at) {
                    int breaks = Math.max(0, (wheel + minutes[at][to] + 239) / 240 - 1);
                    double axleNow =
                            kind.axle().emptyKilograms()
                                    + (kind.axle().fullKilograms() - kind.axle().emptyKilograms())
                                            * (aboard * 1e6 / kind.hold().payloadGrams());
                    if (axleNow > axle[at][to] || (at == 0 && time + 20 * breaks > latest[to])) {
                        return Double.POSITIVE_INFINITY;
                    }
                    time += minutes[at][to] + 20 * breaks;
                    wheel += minutes[at][to] - 240 * breaks;
                    drive += minutes[at][to];
                }
                if (i < trip.size()) {
                    boolean newStop = to != at;
                    at = to;
                    int arrive = newStop ? time : time - kind.handling().unloadMinutes();
                    cost += urgency[trip.get(i)] * tonnes[trip.get(i)] * arrive / 60.0;
                    aboard -= tonnes[trip.get(i)];
                    time = arrive + kind.handling().unloadMinutes();
                }
            }
            driven += drive;
            cost += 2 * kind.hold().payloadGrams() / 1e6 * drive / 60.0 / 2;
            if (driven > 480 || time > 24 * 60) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return cost;
    }
}
