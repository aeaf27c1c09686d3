package org.anlan.logistics.allocation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.anlan.logistics.allocation.Fleet;
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

    private static final int STEPS = 200;

    /// How far above a level that is kept the next one is tried.
    private static final double REACH = 0.05;

    final List<FairLevel> levels = new ArrayList<>();
    boolean complete;

    private final List<LevelNetwork> networks;
    private final List<Fleet> fleets;
    private final FairRule rule;
    private final List<LevelProof> proofs = new ArrayList<>();
    private LevelProof proof = LevelProof.NONE;
    private boolean solved;

    /// Whether the arithmetic could not bring a level to its end; no more is then claimed.
    private boolean lost;

    LevelSearch(List<LevelNetwork> networks, List<Fleet> fleets, FairRule rule) {
        this.networks = networks;
        this.fleets = fleets;
        this.rule = rule;
    }

    void run(int threads, BooleanSupplier stop) {
        var limits = fleets.stream().mapToDouble(Fleet::kilogramHours).toArray();
        var commodities = networks.stream().map(network -> network.commodity).toList();
        double least = 0;
        double first = Math.min(rule.cap(), REACH);
        networks.forEach(network -> network.require(first));
        try (var flows = new SharedFlows(commodities, limits, threads)) {
            while (anyFree() && levels.size() < rule.levels() && !lost && !stop.getAsBoolean()) {
                double level = highest(flows, least, stop);
                least = Math.max(least, level);
                if (!stop.getAsBoolean() && !lost) {
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
    /// Feels its way up from a level that is known to be kept, since those just out of reach take
    /// little work; a proof found once bounds all later levels too.
    private double highest(SharedFlows flows, double kept, BooleanSupplier stop) {
        double low = kept;
        double level = Math.min(bound(), low + REACH);
        for (int step = 0; step < STEPS && !stop.getAsBoolean(); step++) {
            double missing = missing(flows, level, stop);
            if (!flows.isDone()) {
                lost = !stop.getAsBoolean();
                return low;
            }
            boolean fits = missing <= NOISE * needed();
            if (!fits) {
                proofs.add(LevelProof.of(networks, flows, fleets, level, missing));
            }
            double bound = Math.max(low, bound());
            low = fits ? level : low;
            if (low >= bound * (1 - NOISE)) {
                return low;
            }
            level = Math.min(bound, fits ? low + REACH : level);
        }
        lost = !stop.getAsBoolean();
        return low;
    }

    /// No level above this can be kept, by the proofs so far; the tightest is `proof`.
    private double bound() {
        double bound = rule.cap();
        proof = LevelProof.NONE;
        for (var each : proofs) {
            double level = each.holdsAny(networks) ? each.level(networks, rule.cap()) : bound;
            if (level < bound) {
                bound = level;
                proof = each;
            }
        }
        return Math.max(0, bound);
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
                sum += network.cost * network.quantity(d);
            }
        }
        return sum;
    }

    private void settle(double level) {
        var held = new ArrayList<FairLevel.Held>();
        for (int k = 0; k < networks.size(); k++) {
            var network = networks.get(k);
            for (int d : network.free()) {
                if (proof.isNone() || proof.holds(k, d)) {
                    network.settle(d, level);
                    var demand = network.shared.network.demands.get(d);
                    held.add(new FairLevel.Held(demand.place(), demand.item()));
                }
            }
        }
        levels.add(new FairLevel(level, held, proof.depots(), proof.fleets()));
    }
}
