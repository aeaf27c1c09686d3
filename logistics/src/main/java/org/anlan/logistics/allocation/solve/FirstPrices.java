package org.anlan.logistics.allocation.solve;

import java.util.Arrays;
import java.util.List;
import org.anlan.logistics.flow.Network;
import org.jspecify.annotations.Nullable;

/// A guess at what an hour of a kilogram in each depot's vehicles is worth: the dearest needs take
/// the nearest goods, as if every vehicle could drive as far as it liked, and a depot's price is
/// then the value at which its fleet is used up. Repeated with those prices.
final class FirstPrices {

    private final List<SharedNetwork> networks;
    private final double[] limits;
    private final Offers[] offers;

    /// What was sent from a depot: value of a kilogram hour, and how many.
    private static final class Offers {

        private double[] value = new double[64];
        private double[] hours = new double[64];
        private int size;

        void add(double worth, double kilogramHours) {
            if (size == value.length) {
                value = Arrays.copyOf(value, 2 * size);
                hours = Arrays.copyOf(hours, 2 * size);
            }
            value[size] = worth;
            hours[size++] = kilogramHours;
        }

        /// The value of the first offer, from the best down, that does not fit any more; 0 if all
        /// fit.
        double priceAt(double limit) {
            var order = new long[size];
            for (int i = 0; i < size; i++) {
                order[i] = Packed.of(Float.floatToIntBits((float) Math.max(0, value[i])), i);
            }
            Arrays.sort(order);
            double used = 0;
            for (int n = size - 1; n >= 0; n--) {
                int i = Packed.low(order[n]);
                used += hours[i];
                if (used > limit) {
                    return Math.max(0, value[i]);
                }
            }
            return 0;
        }
    }

    /// Two numbers in one, to sort by the first.
    private static final class Packed {

        private Packed() {}

        static long of(int high, int low) {
            return ((long) high << Integer.SIZE) | low;
        }

        static int low(long packed) {
            return (int) packed;
        }
    }

    FirstPrices(List<SharedNetwork> networks, double[] limits) {
        this.networks = networks;
        this.limits = limits;
        offers = new Offers[limits.length];
    }

    double[] after(int rounds) {
        var prices = new double[limits.length];
        var fills = networks.stream().map(network -> new Greedy(network, prices)).toList();
        for (int r = 0; r < rounds; r++) {
            Arrays.setAll(offers, _ -> new Offers());
            fills.forEach(Greedy::fill);
            for (int row = 0; row < limits.length; row++) {
                double price = offers[row].priceAt(limits[row]);
                prices[row] = r == 0 ? price : (prices[row] + price) / 2;
            }
        }
        return prices;
    }

    /// One item, needs from the dearest down.
    private final class Greedy {

        private final SharedNetwork shared;
        private final ItemNetwork item;
        private final Network flow;
        private final double[] prices;
        private final long[] left;
        private final ItemNetwork.Way[][] waysTo;

        /// Unmet arcs by demand and segment, from the dearest down.
        private final int[] order;

        Greedy(SharedNetwork shared, double[] prices) {
            this.shared = shared;
            item = shared.network;
            this.prices = prices;
            flow = item.network;
            left = new long[item.gates.size()];
            waysTo = item.waysByDemand();
            order = dearestFirst();
        }

        private int[] dearestFirst() {
            int segments = item.segments();
            var keys = new long[item.demands.size() * segments];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = Packed.of(Float.floatToIntBits((float) worth(i, segments)), i);
            }
            Arrays.sort(keys);
            var sorted = new int[keys.length];
            Arrays.setAll(sorted, n -> Packed.low(keys[keys.length - 1 - n]));
            return sorted;
        }

        void fill() {
            for (int g = 0; g < left.length; g++) {
                var gate = item.gates.get(g);
                left[g] = flow.upper(gate.freeArc()) + flow.upper(gate.reserveArc());
            }
            int segments = item.segments();
            for (int i : order) {
                serve(i / segments, flow.upper(arcOf(i, segments)), worth(i, segments));
            }
        }

        private int arcOf(int i, int segments) {
            return item.unmetArcs.get(i / segments) + i % segments;
        }

        private long worth(int i, int segments) {
            return flow.cost(arcOf(i, segments));
        }

        private void serve(int demand, long units, long worth) {
            long wanted = units;
            while (wanted > 0) {
                var way = cheapest(demand, (double) worth);
                if (way == null) {
                    return;
                }
                long sent = Math.min(wanted, left[way.gate()]);
                left[way.gate()] -= sent;
                wanted -= sent;
                double hours = shared.hours(way);
                int row = shared.row(item.gates.get(way.gate()));
                if (row >= 0 && hours > 0) {
                    offers[row].add((worth - flow.cost(way.arc())) / hours, sent * hours);
                }
            }
        }

        private ItemNetwork.@Nullable Way cheapest(int demand, double worth) {
            double best = worth;
            ItemNetwork.Way found = null;
            for (var way : waysTo[demand]) {
                int row = shared.row(item.gates.get(way.gate()));
                double price = row < 0 ? 0 : prices[row] * shared.hours(way);
                if (left[way.gate()] > 0 && flow.cost(way.arc()) + price < best) {
                    best = flow.cost(way.arc()) + price;
                    found = way;
                }
            }
            return found;
        }
    }
}
