package org.anlan.logistics.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anlan.logistics.flow.SharedFlows;

/// Seeks the levels of networks that share fleets, by Newton's method on the least that is
/// missing: what the prices of a level that cannot be kept prove gives the highest level that
/// could be, and the last such proof names the needs that are stuck there. Not thread-safe.
///
/// @see "T. Radzik, Fractional combinatorial optimization, 1998 (Newton's method for parametric
///     cuts)"
final class LevelSearch {

    /// A share this small is noise.
    private static final double NOISE = 1e-8;

    /// A worth this small, of one for a unit that is missing, is noise.
    private static final double WORTHLESS = 1e-7;

    private static final int STEPS = 60;

    final List<FairLevel> levels = new ArrayList<>();
    boolean complete;

    private final List<LevelNetwork> networks;
    private final List<Fleet> fleets;
    private final FairRule rule;
    private LevelProof proof = LevelProof.NONE;
    private boolean solved;

    LevelSearch(List<LevelNetwork> networks, List<Fleet> fleets, FairRule rule) {
        this.networks = networks;
        this.fleets = fleets;
        this.rule = rule;
    }

    void run(int threads, BooleanSupplier stop) {
        var limits = fleets.stream().mapToDouble(Fleet::kilogramHours).toArray();
        var commodities = networks.stream().map(network -> network.commodity).toList();
        double least = 0;
        networks.forEach(network -> network.require(rule.cap()));
        try (var flows = new SharedFlows(commodities, limits, threads)) {
            while (anyFree() && levels.size() < rule.levels() && !stop.getAsBoolean()) {
                double level = highest(flows, stop);
                if (!stop.getAsBoolean()) {
                    least = Math.max(least, level);
                    settle(least);
                }
            }
        }
        complete = !anyFree();
        double last = least;
        networks.forEach(network -> network.free().forEach(d -> network.settle(d, last)));
    }

    private boolean anyFree() {
        return networks.stream().anyMatch(network -> !network.free().isEmpty());
    }

    /// The highest level that all free needs can have; `proof` then says who is stuck there.
    private double highest(SharedFlows flows, BooleanSupplier stop) {
        proof = LevelProof.NONE;
        double level = rule.cap();
        for (int step = 0; step < STEPS; step++) {
            double missing = missing(flows, level, stop);
            if (stop.getAsBoolean() || missing <= NOISE * needed()) {
                return level;
            }
            var next = LevelProof.of(networks, flows, fleets, level, missing);
            if (!next.holdsAny(networks)) {
                return level;
            }
            proof = next;
            double lower = Math.max(0, next.level(networks, level));
            if (lower >= level * (1 - NOISE)) {
                return lower;
            }
            level = lower;
        }
        return level;
    }

    private double missing(SharedFlows flows, double level, BooleanSupplier stop) {
        networks.forEach(network -> network.require(level));
        if (solved) {
            flows.again(stop, () -> false);
        } else {
            flows.solve(new double[fleets.size()], stop, () -> false);
            solved = true;
        }
        return networks.stream().mapToDouble(LevelNetwork::missing).sum();
    }

    private double needed() {
        double sum = 1;
        for (var network : networks) {
            for (int d = 0; d < network.shared.network.demands.size(); d++) {
                sum += network.quantity(d);
            }
        }
        return sum;
    }

    private void settle(double level) {
        var held = new ArrayList<FairLevel.Held>();
        for (int k = 0; k < networks.size(); k++) {
            var network = networks.get(k);
            for (int d : network.free()) {
                if (proof.isNone() || proof.worth(k, d) > WORTHLESS) {
                    network.settle(d, level);
                    var demand = network.shared.network.demands.get(d);
                    held.add(new FairLevel.Held(demand.place(), demand.item()));
                }
            }
        }
        levels.add(new FairLevel(level, held, proof.depots(), proof.fleets()));
    }
}
