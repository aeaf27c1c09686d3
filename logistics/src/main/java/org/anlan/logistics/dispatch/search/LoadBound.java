package org.anlan.logistics.dispatch.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.anlan.logistics.dispatch.VehicleClass;

/// What vehicle hours no dispatch of some goods can go below, in gram minutes one way. Immutable.
///
/// - **Load**: every gram needs half of there and back in a vehicle that is full: by weight, by
///   volume, or by the axle limits of weak bridges ([FleetProgramme]).
/// - **Rings**: the vehicles that go further out than r carry all that lies further out, and they
///   are whole. A vehicle that goes as far as r drives at least 2 r.
/// - **Moats**: rings of water around clusters of places that do not overlap; whoever serves the
///   cluster crosses its moat twice, and the vehicles that do are whole (a dual of the capacitated
///   routing problem).
final class LoadBound {

    private final Shortest shortest;
    private final Cover cover;
    private final FleetProgramme programme;
    private final Estimates estimates;
    private final List<VehicleClass> kinds;
    private final long[] grams;
    private final double[] room;

    /// @param carried packs of each piece
    LoadBound(DepotBook book, Shortest shortest, Estimates estimates, int... carried) {
        this.shortest = shortest;
        this.estimates = estimates;
        kinds = book.kinds();
        grams = new long[book.nodes()];
        room = new double[book.nodes()];
        var slung = slung(book);
        for (int piece = 0; piece < carried.length; piece++) {
            var one = book.piece(piece);
            grams[one.node()] += carried[piece] * one.grams();
            room[one.node()] += slung[one.node()] ? 0 : (double) carried[piece] * one.room();
        }
        cover = new Cover(book, estimates);
        programme = new FleetProgramme(book);
    }

    /// What hangs below a helicopter takes no room.
    private static boolean[] slung(DepotBook book) {
        var slung = new boolean[book.nodes()];
        for (int node = 1; node < slung.length; node++) {
            for (int kind = 0; kind < book.kinds().size(); kind++) {
                boolean sling = book.kinds().get(kind).hold().slingGrams() > 0;
                slung[node] |= sling && book.mayServe(kind, node);
            }
        }
        return slung;
    }

    /// As if every vehicle were full.
    double load() {
        double byWeight = 0;
        double byRoom = 0;
        for (int node = 1; node < grams.length; node++) {
            if (isServed(node)) {
                byWeight += grams[node] * shortest.half(node);
                byRoom += room[node] * shortest.half(node);
            }
        }
        double best = Math.max(byWeight, programme.least(byRoom, this::unslungRoom));
        for (int node = 1; node < grams.length; node++) {
            best = Math.max(best, behindWeakBridges(node));
        }
        return best;
    }

    private double unslungRoom(int kind) {
        var hold = kinds.get(kind).hold();
        return hold.slingGrams() > 0 ? 0 : hold.cubicCentimetres();
    }

    /// What goes to places whose axle limits are no higher than this one's is all aboard on the way
    /// to the first of them, so it is no more than this one's limit allows.
    private double behindWeakBridges(int node) {
        double gramMinutes = 0;
        for (int other = 1; other < grams.length; other++) {
            if (grams[other] > 0 && isAsWeak(other, node)) {
                gramMinutes += grams[other] * shortest.half(other);
            }
        }
        return gramMinutes == 0
                ? 0
                : programme.least(gramMinutes, kind -> estimates.most(kind, node));
    }

    private boolean isAsWeak(int other, int node) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (estimates.most(kind, other) > estimates.most(kind, node)) {
                return false;
            }
        }
        return true;
    }

    /// With whole vehicles; at least [#load].
    double cluster() {
        return Math.max(load(), Math.max(rings(), moats()));
    }

    private boolean isServed(int node) {
        return grams[node] > 0 || room[node] > 0;
    }

    private double rings() {
        var outwards =
                IntStream.range(1, grams.length)
                        .filter(this::isServed)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer n) -> -shortest.half(n)))
                        .toList();
        var inside = new BitSet();
        double sum = 0;
        for (int i = 0; i < outwards.size(); i++) {
            inside.set(outwards.get(i));
            double next = i + 1 < outwards.size() ? shortest.half(outwards.get(i + 1)) : 0;
            double width = shortest.half(outwards.get(i)) - next;
            if (width > 0) {
                sum += width * cover.least(inside, grams(inside), room(inside));
            }
        }
        return sum;
    }

    private double grams(BitSet nodes) {
        return nodes.stream().mapToDouble(node -> (double) grams[node]).sum();
    }

    private double room(BitSet nodes) {
        return nodes.stream().mapToDouble(node -> room[node]).sum();
    }

    /// A cluster of places whose moat grows.
    private static final class Cluster {
        private final BitSet nodes = new BitSet();
        private double vehicles;
        private boolean open = true;
    }

    private double moats() {
        var clusters = new ArrayList<Cluster>();
        var home = new Cluster();
        home.nodes.set(0);
        home.open = false;
        clusters.add(home);
        for (int node = 1; node < grams.length; node++) {
            if (isServed(node)) {
                var one = new Cluster();
                one.nodes.set(node);
                one.vehicles = cover.least(one.nodes, (double) grams[node], room[node]);
                clusters.add(one);
            }
        }
        return grow(clusters);
    }

    private double grow(List<Cluster> clusters) {
        var grown = new double[grams.length];
        var of = new Cluster[grams.length];
        clusters.forEach(cluster -> cluster.nodes.stream().forEach(node -> of[node] = cluster));
        var served = IntStream.range(0, of.length).filter(node -> of[node] != null).toArray();
        double sum = 0;
        while (clusters.stream().anyMatch(cluster -> cluster.open)) {
            double step = Double.POSITIVE_INFINITY;
            int a = 0;
            int b = 0;
            for (int u : served) {
                for (int v : served) {
                    if (u < v && of[u] != of[v] && (of[u].open || of[v].open)) {
                        int speed = (of[u].open ? 1 : 0) + (of[v].open ? 1 : 0);
                        double room = (between(u, v) - grown[u] - grown[v]) / speed;
                        if (room < step) {
                            step = Math.max(0, room);
                            a = u;
                            b = v;
                        }
                    }
                }
            }
            for (int u : served) {
                grown[u] += of[u].open ? step : 0;
            }
            for (var cluster : clusters) {
                sum += cluster.open ? step * cluster.vehicles : 0;
            }
            join(clusters, of, of[a], of[b]);
        }
        return sum;
    }

    private double between(int u, int v) {
        return Math.min(shortest.minutes(u, v), shortest.minutes(v, u));
    }

    private void join(List<Cluster> clusters, Cluster[] of, Cluster one, Cluster other) {
        one.nodes.or(other.nodes);
        one.open &= other.open;
        other.nodes.stream().forEach(node -> of[node] = one);
        clusters.remove(other);
        if (one.open) {
            one.vehicles = cover.least(one.nodes, grams(one.nodes), room(one.nodes));
        }
    }
}
