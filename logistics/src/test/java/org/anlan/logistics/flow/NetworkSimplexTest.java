package org.anlan.logistics.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The network simplex")
class NetworkSimplexTest {

    @Test
    void fillsTheCheaperOfTwoParallelArcsFirst() {
        var builder = Network.builder(2).supply(0, 5).supply(1, -5);
        int dear = builder.arc(0, 1, 10, 3);
        int cheap = builder.arc(0, 1, 4, 1);
        var best = best(builder.build());
        assertThat(best.flow(cheap)).isEqualTo(4);
        assertThat(best.flow(dear)).isEqualTo(1);
        assertThat(best.cost()).isEqualTo(7);
    }

    @Test
    void solvesATransportProblemByHand() {
        // Two depots with 20 and 30, three places that want 10, 25 and 15.
        var builder = Network.builder(5).supply(0, 20).supply(1, 30);
        builder.supply(2, -10).supply(3, -25).supply(4, -15);
        long[][] cost = {{2, 4, 5}, {3, 1, 7}};
        for (int depot = 0; depot < 2; depot++) {
            for (int place = 0; place < 3; place++) {
                builder.arc(depot, 2 + place, 50, cost[depot][place]);
            }
        }
        // 15 at 5 and 5 at 2 from the first, 25 at 1 and 5 at 3 from the second.
        assertThat(best(builder.build()).cost()).isEqualTo(75 + 10 + 25 + 15);
    }

    @Test
    void sendsFlowAroundACycleOfNegativeCost() {
        var builder = Network.builder(3);
        builder.arc(0, 1, 7, -5);
        builder.arc(1, 2, 9, 1);
        builder.arc(2, 0, 8, 1);
        assertThat(best(builder.build()).cost()).isEqualTo(-21);
    }

    @Test
    void fillsALoopOfNegativeCostAndLeavesADearOneEmpty() {
        var builder = Network.builder(1);
        builder.arc(0, 0, 6, -2);
        builder.arc(0, 0, 6, 2);
        assertThat(best(builder.build()).cost()).isEqualTo(-12);
    }

    @Test
    void keepsLowerBounds() {
        var builder = Network.builder(3).supply(0, 4).supply(2, -4);
        int cheap = builder.arc(0, 2, 4, 1);
        int pinned = builder.arc(0, 1, 3, 4, 10);
        builder.arc(1, 2, 4, 10);
        var best = best(builder.build());
        assertThat(best.flow(pinned)).isEqualTo(3);
        assertThat(best.flow(cheap)).isEqualTo(1);
    }

    @Test
    void findsNoWayThroughCapacityZeroAndNamesTheCut() {
        var builder = Network.builder(2).supply(0, 1).supply(1, -1);
        builder.arc(0, 1, 0, -3);
        var none = none(builder.build());
        assertThat(none.inCut(0)).isTrue();
        assertThat(none.inCut(1)).isFalse();
        assertThat(none.stranded()).isEqualTo(1);
    }

    @Test
    void findsNoWayBetweenDisconnectedParts() {
        var builder = Network.builder(4).supply(0, 3).supply(3, -3);
        builder.arc(0, 1, 9, 1);
        builder.arc(2, 3, 9, 1);
        assertThat(none(builder.build()).missing()).isEqualTo(3);
    }

    @Test
    void refusesSuppliesThatDoNotBalance() {
        var builder = Network.builder(2).supply(0, 5).supply(1, -3);
        builder.arc(0, 1, 9, 1);
        assertThat(none(builder.build()).stranded()).isEqualTo(2);
        var wanting = Network.builder(2).supply(0, 3).supply(1, -5);
        wanting.arc(0, 1, 9, 1);
        assertThat(none(wanting.build()).missing()).isEqualTo(2);
    }

    @Test
    void answersAnEmptyNetwork() {
        assertThat(best(Network.builder(0).build()).cost()).isZero();
        assertThat(best(Network.builder(3).build()).cost()).isZero();
    }

    @Test
    void staysExactWithHugeNumbers() {
        var builder = Network.builder(2).supply(0, 1L << 40).supply(1, -(1L << 40));
        builder.arc(0, 1, 1L << 41, 1L << 20);
        assertThat(best(builder.build()).cost()).isEqualTo(1L << 60);
    }

    @Test
    void saysWhenTheCostDoesNotFit() {
        var builder = Network.builder(2).supply(0, 1L << 40).supply(1, -(1L << 40));
        builder.arc(0, 1, 1L << 41, 1L << 40);
        var network = builder.build();
        assertThatThrownBy(() -> NetworkSimplex.solve(network))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesNumbersBeyondItsLimits() {
        var network = Network.builder(2);
        assertThatThrownBy(() -> network.arc(0, 1, Long.MAX_VALUE, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("upper (9223372036854775807)");
        assertThatThrownBy(() -> network.arc(0, 1, 3, 2, 1))
                .hasMessageContaining("lower (3) and upper (2)");
        assertThatThrownBy(() -> network.supply(0, Long.MIN_VALUE)).hasMessageContaining("supply");
        network.arc(0, 1, 1, 1L << 59);
        assertThatThrownBy(network::build).hasMessageContaining("costPerUnit (576460752303423488)");
    }

    private static OptimalFlow best(Network network) {
        var best = (OptimalFlow) NetworkSimplex.solve(network);
        FlowProof.assertProves(network, best);
        return best;
    }

    private static InfeasibleFlow none(Network network) {
        var none = (InfeasibleFlow) NetworkSimplex.solve(network);
        FlowProof.assertProves(network, none);
        return none;
    }
}
