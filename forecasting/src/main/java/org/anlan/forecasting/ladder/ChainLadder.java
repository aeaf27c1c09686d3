package org.anlan.forecasting.ladder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Mack's chain ladder: factors from each delay to the next, totals to be expected, and standard
/// errors of each event and of all together. Nothing is assumed of the distribution. Immutable.
///
/// @see "T. Mack, Distribution-free calculation of the standard error of chain ladder reserve
///     estimates, ASTIN Bulletin 23, 1993"
public final class ChainLadder {

    private final int delays;
    private final List<LadderStep> steps;
    private final List<double[]> developed;
    private final List<LadderOrigin> origins;

    /// @param triangle cumulative totals, not negative, `NaN` where unknown; rows may differ in
    ///     length, a row need not be without gaps
    /// @throws IllegalArgumentException if a row has no total, or a total is negative or infinite
    public ChainLadder(double[][] triangle) {
        delays = Arrays.stream(triangle).mapToInt(row -> row.length).max().orElse(0);
        var full = IntStream.range(0, triangle.length).mapToObj(i -> checked(triangle, i)).toList();
        steps = LadderStep.of(full, delays);
        developed = full.stream().map(this::developed).toList();
        origins =
                IntStream.range(0, full.size())
                        .mapToObj(i -> origin(latest(full.get(i)), developed.get(i)))
                        .toList();
    }

    private double[] checked(double[][] triangle, int row) {
        var full = new double[delays];
        Arrays.fill(full, Double.NaN);
        System.arraycopy(triangle[row], 0, full, 0, triangle[row].length);
        for (var total : full) {
            if (total < 0 || Double.isInfinite(total)) {
                throw new IllegalArgumentException(
                        "Total (%s) of row %d must be finite and not negative."
                                .formatted(total, row));
            }
        }
        if (latest(full) < 0) {
            throw new IllegalArgumentException("Row %d must have a total.".formatted(row));
        }
        return full;
    }

    private static int latest(double[] row) {
        return IntStream.range(0, row.length)
                .filter(d -> !Double.isNaN(row[d]))
                .reduce(-1, (_, last) -> last);
    }

    /// The row with what is to be expected after its latest total.
    private double[] developed(double[] row) {
        var whole = row.clone();
        for (int d = latest(row); d < delays - 1; d++) {
            whole[d + 1] = whole[d] * steps.get(d).factor();
        }
        return whole;
    }

    private LadderOrigin origin(int delay, double[] row) {
        var ultimate = row[delays - 1];
        double relative = 0;
        for (int d = delay; d < delays - 1 && ultimate != 0; d++) {
            var step = steps.get(d);
            relative += step.relativeVariance() * (1 / row[d] + 1 / step.exposure());
        }
        var error = ultimate * Math.sqrt(relative);
        return new LadderOrigin(delay, row[delay], ultimate, ultimate - row[delay], error);
    }

    /// From each delay to the next; one less than there are columns.
    public List<LadderStep> steps() {
        return steps;
    }

    /// One for each row.
    public List<LadderOrigin> origins() {
        return origins;
    }

    /// G(d): the share of the final total that is usually reported by delay d; above 1 where
    /// totals are revised down; `NaN` before an unknown factor.
    public double[] shares() {
        var shares = new double[delays];
        for (int d = delays - 1; d >= 0; d--) {
            shares[d] = d == delays - 1 ? 1 : shares[d + 1] / steps.get(d).factor();
        }
        return shares;
    }

    /// Of all rows together.
    public double remaining() {
        return origins.stream().mapToDouble(LadderOrigin::remaining).sum();
    }

    /// Of all rows together: they share the factors, so their errors do not cancel out.
    public double standardError() {
        return Math.sqrt(
                IntStream.range(0, Math.max(0, delays - 1)).mapToDouble(this::variance).sum());
    }

    /// What one step adds to the variance of the sum of all rows that have it before them.
    private double variance(int d) {
        double own = 0;
        double shared = 0;
        for (int i = 0; i < origins.size(); i++) {
            var origin = origins.get(i);
            if (origin.delay() <= d && origin.ultimate() != 0) {
                own += origin.ultimate() * origin.ultimate() / developed.get(i)[d];
                shared += origin.ultimate();
            }
        }
        var step = steps.get(d);
        var spread = own + shared * shared / step.exposure();
        return shared == 0 ? 0 : step.relativeVariance() * spread;
    }
}
