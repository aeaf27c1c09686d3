package org.anlan.logistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("On random small networks the network simplex")
class NetworkSimplexLawsTest {

    @Property(tries = 3000)
    @Label("finds the cost that successive shortest paths find, and proves it")
    void agreesWithTheOracle(@ForAll long seed) {
        var network = random(new Random(seed), 8, 24, seed % 2 == 0 ? 6 : 1);
        switch (NetworkSimplex.solve(network)) {
            case OptimalFlow best -> {
                FlowProof.assertProves(network, best);
                assertThat(SuccessiveShortestPaths.cost(network))
                        .isEqualTo(OptionalLong.of(best.cost()));
            }
            case InfeasibleFlow none -> {
                FlowProof.assertProves(network, none);
                assertThat(SuccessiveShortestPaths.cost(network)).isEmpty();
            }
        }
    }

    @Property(tries = 40)
    @Label("proves its answer on larger ones too, where many pivots change nothing")
    void provesLargerNetworks(@ForAll long seed) {
        var network = random(new Random(seed), 120, 1500, 1);
        switch (NetworkSimplex.solve(network)) {
            case OptimalFlow best -> FlowProof.assertProves(network, best);
            case InfeasibleFlow none -> FlowProof.assertProves(network, none);
        }
    }

    /// Supplies along random pairs of nodes (balanced but for one in ten), costs from -5 to 14.
    private static Network random(Random random, int mostNodes, int mostArcs, int amount) {
        int nodes = 1 + random.nextInt(mostNodes);
        var builder = Network.builder(nodes);
        for (int pair = 0; pair < nodes / 2; pair++) {
            long supply = random.nextInt(amount + 1);
            builder.supply(random.nextInt(nodes), supply);
            builder.supply(random.nextInt(nodes), -supply);
        }
        if (random.nextInt(10) == 0) {
            builder.supply(0, 1);
        }
        int arcs = random.nextInt(mostArcs + 1);
        for (int arc = 0; arc < arcs; arc++) {
            long lower = random.nextInt(8) == 0 ? 1 : 0;
            builder.arc(
                    random.nextInt(nodes),
                    random.nextInt(nodes),
                    lower,
                    lower + random.nextInt(2 * amount + 2),
                    random.nextInt(20) - 5);
        }
        return builder.build();
    }
}
