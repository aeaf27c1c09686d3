package org.anlan.logistics.allocation.solve;

import java.util.ArrayList;
import java.util.List;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.flow.SharedFlows;

/// Proves that a level cannot be kept: at these worths the needs together ask for more than goods
/// and vehicles can ever give (the blocking cut, 瓶颈).
///
/// @param worths per network and need: what a unit would spare of the cost of what is missing
/// @param given what goods and vehicles give at most, weighed by those worths
/// @param depots whose goods all go to these needs
/// @param fleets the depots whose vehicles are used up by them
record LevelProof(
        List<List<Double>> worths, double given, List<FairLevel.Held> depots, List<String> fleets) {

    static final LevelProof NONE = new LevelProof(List.of(), 0, List.of(), List.of());

    /// A worth this small, in cost points, is noise.
    private static final double WORTHLESS = 1e-5;
    private static final int STEPS = 100;

    /// @param missing what is missing at that level at its cost, the least there can be
    static LevelProof of(
            List<LevelNetwork> networks,
            SharedFlows flows,
            List<Fleet> fleets,
            double level,
            double missing) {
        var worths = new ArrayList<List<Double>>();
        var depots = new ArrayList<FairLevel.Held>();
        double asked = 0;
        for (int k = 0; k < networks.size(); k++) {
            var network = networks.get(k);
            var item = network.shared.network;
            var worth = new ArrayList<Double>();
            for (int d = 0; d < item.demands.size(); d++) {
                worth.add(Math.max(0, flows.worth(k, item.nodeOf(d))));
                asked += worth.get(d) * network.quantity(d) * network.share(d, level);
            }
            worths.add(worth);
            for (var gate : item.gates) {
                if (isWanted(flows, k, gate)) {
                    depots.add(new FairLevel.Held(gate.depot().id(), item.item.id()));
                }
            }
        }
        var used = new ArrayList<String>();
        for (int row = 0; row < fleets.size(); row++) {
            if (flows.price(row) > 0) {
                used.add(fleets.get(row).depot());
            }
        }
        return new LevelProof(worths, asked - missing, depots, used);
    }

    /// Whether anything of a depot's would spare what is missing.
    private static boolean isWanted(SharedFlows flows, int k, ItemNetwork.Gate gate) {
        boolean wanted = flows.worth(k, gate.node()) > WORTHLESS;
        for (int lot = 0; lot < gate.lots().size(); lot++) {
            wanted |= flows.worth(k, gate.firstNode() + lot) > WORTHLESS;
        }
        return wanted;
    }

    boolean isNone() {
        return worths.isEmpty();
    }

    /// Whether a need is stuck.
    boolean holds(int k, int need) {
        return worth(k, need) > WORTHLESS;
    }

    private double worth(int k, int need) {
        return worths.get(k).get(need);
    }

    /// Whether any need that is free still is held.
    boolean holdsAny(List<LevelNetwork> networks) {
        for (int k = 0; k < worths.size(); k++) {
            for (int d : networks.get(k).free()) {
                if (holds(k, d)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Above that level every need that is held has reached the cap.
    private double highestThatRises(List<LevelNetwork> networks) {
        double highest = 0;
        for (int k = 0; k < worths.size(); k++) {
            for (int d : networks.get(k).free()) {
                double top = networks.get(k).top(d);
                highest = holds(k, d) ? Math.max(highest, top) : highest;
            }
        }
        return highest;
    }

    /// The level at which what is asked for is just what is given, sought from a higher one down.
    double level(List<LevelNetwork> networks, double from) {
        double level = Math.min(from, highestThatRises(networks));
        for (int step = 0; step < STEPS; step++) {
            double excess = -given;
            double slope = 0;
            for (int k = 0; k < networks.size(); k++) {
                var network = networks.get(k);
                for (int d = 0; d < worths.get(k).size(); d++) {
                    double weighed = worth(k, d) * network.quantity(d);
                    excess += weighed * network.share(d, level);
                    slope += network.rises(d, level) ? weighed * network.weight(d) : 0;
                }
            }
            if (slope <= 0 || Math.abs(excess) <= 1e-12 * (1 + Math.abs(given))) {
                return level;
            }
            level -= excess / slope;
        }
        return level;
    }
}
