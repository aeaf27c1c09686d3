package org.anlan.forecasting.runoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A tree of sub-basins")
class RiverNetworkTest {

    private static SubBasin basin(String name, String next, double hours) {
        return new SubBasin(
                name, 36, next.isEmpty() ? Optional.empty() : Optional.of(next), hours, 0.2);
    }

    @Test
    @DisplayName("keeps all water: the outlet gives what all sub-basins gave")
    void keepsTheWater() {
        var network =
                new RiverNetwork(
                        List.of(basin("a", "c", 6), basin("b", "c", 3), basin("c", "", 0)), 3);
        var rain = new double[400];
        rain[1] = 12;
        rain[2] = 5;
        var flow = network.flow(Map.of("a", rain, "b", rain, "c", rain));
        // 36 km² and 3 h: 1 mm is 36/10.8 m³/s
        var outlet = Objects.requireNonNull(flow.get("c"));
        assertThat(Arrays.stream(outlet).sum()).isCloseTo(3 * 17 * 36 / 10.8, within(1e-6));
        assertThat(outlet[1]).isGreaterThanOrEqualTo(12 * 36 / 10.8);
    }

    @Test
    @DisplayName("cuts a long reach into as many pieces as it takes steps")
    void cutsReaches() {
        assertThat(Muskingum.pieces(7.4, 3)).isEqualTo(2);
        assertThat(Muskingum.pieces(0.4, 3)).isEqualTo(1);
    }

    @Test
    @DisplayName("refuses circles, strangers, two outlets, and a reach that cannot be routed")
    void refuses() {
        refused("circle", basin("a", "b", 3), basin("b", "a", 3), basin("c", "", 0));
        refused("known", basin("a", "z", 3), basin("c", "", 0));
        refused("one", basin("a", "", 0), basin("c", "", 0));
        refused("once", basin("a", "", 0), basin("a", "", 0));
        refused("2KX", basin("a", "c", 0.5), basin("c", "", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubBasin("x", 0, Optional.empty(), 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new RiverNetwork(List.of(basin("c", "", 0)), 3)
                                        .flow(Map.of("d", new double[2])));
    }

    private static void refused(String why, SubBasin... basins) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiverNetwork(List.of(basins), 3))
                .withMessageContaining(why);
    }

    @Test
    @DisplayName("and a gamma hydrograph keeps the water too")
    void gammaKeepsTheWater() {
        for (var shape : new double[] {0.3, 1, 2.6, 90}) {
            var shares = new GammaHydrograph(shape, 0.7, 60).shares();
            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        }
        var routed = new GammaHydrograph(2, 1, 3).route(new double[] {6, 0, 0, 0});
        assertThat(Arrays.stream(routed).sum()).isCloseTo(6, within(1e-12));
        assertThat(routed[3]).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new GammaHydrograph(0, 1, 3));
    }
}
