package org.anlan.forecasting.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anlan.forecasting.reference.SharedFiles;
import org.anlan.web.Json;

class ChainLadderTest {

    private static final double NAN = Double.NaN;

    private static double[] of(ChainLadder ladder, ToDoubleFunction<LadderOrigin> what) {
        return ladder.origins().stream().mapToDouble(what).toArray();
    }

    private static ChainLadder taylorAshe() {
        var rows = SharedFiles.rows("reference/forecasting/e_taylor_ashe_triangle.csv");
        return new ChainLadder(
                rows.stream()
                        .map(row -> Arrays.stream(row).skip(1).mapToDouble(ChainLadderTest::total))
                        .map(java.util.stream.DoubleStream::toArray)
                        .toArray(double[][]::new));
    }

    private static double total(String text) {
        return text.isEmpty() ? NAN : Double.parseDouble(text);
    }

    private static double[] numbers(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).doubleValue())
                .toArray();
    }

    /// The triangle of Taylor and Ashe; printed by Mack 1993 and by England and Verrall 2002.
    @Example
    void theFactorsAndRemaindersAreThePrintedOnes() throws IOException {
        var file = SharedFiles.find("reference/forecasting/e_chain_ladder_expected.json");
        var expected = Json.tree(Files.readString(file));
        var ladder = taylorAshe();
        assertThat(ladder.steps().stream().mapToDouble(LadderStep::factor).toArray())
                .containsExactly(numbers(expected.get("factors")), within(5e-5));
        assertThat(of(ladder, LadderOrigin::remaining))
                .containsExactly(numbers(expected.get("ibnr")), within(1.0));
        assertThat(ladder.remaining())
                .isCloseTo(expected.get("total_ibnr").doubleValue(), within(1.0));
    }

    /// Mack 1993, table of the same triangle, printed in thousands and from there in units.
    @Example
    void theStandardErrorsAreMacks() {
        double[] printed = {
            0, 75535, 121699, 133549, 261406, 411010, 558317, 875328, 971258, 1363155
        };
        var ladder = taylorAshe();
        assertThat(of(ladder, LadderOrigin::standardError)).containsExactly(printed, within(1.0));
        assertThat(ladder.standardError()).isCloseTo(2447095, within(1.0));
    }

    /// By hand: f₀ = (20+30+44)/(10+20+22), f₁ = (24+33)/(20+30); σ₁² =
    /// 20(1.2−1.14)²+30(1.1−1.14)².
    @Example
    void aSmallTriangleIsReckonedByHand() {
        var ladder = new ChainLadder(new double[][] {{10, 20, 24}, {20, 30, 33}, {22, 44}});
        assertThat(ladder.steps().getFirst().factor()).isEqualTo(94.0 / 52);
        assertThat(ladder.steps().getLast().factor()).isEqualTo(1.14);
        assertThat(ladder.steps().getLast().variance()).isCloseTo(0.12, within(1e-12));
        assertThat(ladder.remaining()).isCloseTo(44 * 0.14, within(1e-12));
        var u = 44 * 1.14;
        var variance = u * u * 0.12 / (1.14 * 1.14) * (1.0 / 44 + 1.0 / 50);
        assertThat(ladder.standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
        assertThat(ladder.shares())
                .containsExactly(new double[] {52.0 / 94 / 1.14, 1 / 1.14, 1}, within(1e-12));
    }

    @Example
    void oneWholeEventHasNothingLeft() {
        var ladder = new ChainLadder(new double[][] {{5, 8, 9}});
        assertThat(ladder.remaining()).isZero();
        assertThat(ladder.standardError()).isZero();
        assertThat(ladder.steps().getFirst().variance()).isNaN();
        assertThat(new ChainLadder(new double[][] {{5}}).steps()).isEmpty();
    }

    @Example
    void moreColumnsThanRowsAndMoreRowsThanColumnsAreBothTaken() {
        var wide = new ChainLadder(new double[][] {{1, 2, 3, 4, 4}, {2, 4, 6}});
        assertThat(of(wide, LadderOrigin::ultimate)).containsExactly(4, 8);
        var high = new ChainLadder(new double[][] {{1, 2}, {2, 4}, {3, 6}, {4}});
        assertThat(of(high, LadderOrigin::remaining)).containsExactly(0, 0, 0, 4);
        assertThat(high.standardError()).isZero();
    }

    @Example
    void whatNoEventTellsIsUnknownAndNeverZero() {
        var ladder = new ChainLadder(new double[][] {{0, 0, 3}, {0, 0}, {0}});
        assertThat(ladder.steps().getFirst().factor()).isNaN();
        assertThat(ladder.origins().getFirst().remaining()).isZero();
        assertThat(ladder.origins().getLast().remaining()).isNaN();
        assertThat(ladder.remaining()).isNaN();
        var gap = new ChainLadder(new double[][] {{4, NAN, 9}, {2, 4, 8}, {3}});
        assertThat(gap.origins().getLast().ultimate()).isEqualTo(12);
    }

    @Example
    void anEventAtZeroStaysAtZero() {
        var ladder = new ChainLadder(new double[][] {{4, 6, 7}, {2, 4, 5}, {0}});
        assertThat(ladder.origins().getLast().ultimate()).isZero();
        assertThat(ladder.origins().getLast().standardError()).isZero();
        assertThat(ladder.standardError()).isZero();
    }

    @Example
    void badTotalsAreRefusedByRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChainLadder(new double[][] {{1, 2}, {-1}}))
                .withMessageContaining("row 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChainLadder(new double[][] {{1, 2}, {NAN, NAN}}))
                .withMessageContaining("Row 1");
    }

    @Property(tries = 100)
    void theOrderOfEventsAndTheUnitDoNotMatter(@ForAll long seed) {
        var triangle = triangle(new SplittableRandom(seed));
        var ladder = new ChainLadder(triangle);
        var turned = IntStream.range(0, 6).mapToObj(i -> triangle[5 - i]).toArray(double[][]::new);
        var other = new ChainLadder(turned);
        assertThat(other.standardError())
                .isCloseTo(ladder.standardError(), within(1e-9 * ladder.standardError()));
        var tenfold =
                Arrays.stream(triangle)
                        .map(row -> Arrays.stream(row).map(c -> 10 * c).toArray())
                        .toArray(double[][]::new);
        assertThat(new ChainLadder(tenfold).standardError())
                .isCloseTo(10 * ladder.standardError(), within(1e-8 * ladder.standardError()));
    }

    @Property(tries = 100)
    void theWholeErrsMoreThanItsPartsDoApart(@ForAll long seed) {
        var ladder = new ChainLadder(triangle(new SplittableRandom(seed)));
        var apart = Arrays.stream(of(ladder, LadderOrigin::standardError)).map(e -> e * e).sum();
        assertThat(ladder.standardError()).isGreaterThanOrEqualTo(Math.sqrt(apart));
    }

    private static double[][] triangle(SplittableRandom random) {
        var triangle = new double[6][];
        for (int i = 0; i < 6; i++) {
            triangle[i] = new double[6 - i];
            triangle[i][0] = random.nextDouble(10, 100);
            for (int d = 1; d < 6 - i; d++) {
                triangle[i][d] = triangle[i][d - 1] * random.nextDouble(0.9, 2);
            }
        }
        return triangle;
    }
}
