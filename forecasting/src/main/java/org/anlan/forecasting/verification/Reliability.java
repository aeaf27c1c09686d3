package org.anlan.forecasting.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The reliability diagram: how often the event came where about so great a chance was told, with
/// bars that say how far from the diagonal a perfectly reliable forecast would stray by luck.
///
/// The bars: forecasts are drawn again with replacement, and for each an outcome by its own
/// chance; the seed is given, so the same cases have the same bars.
///
/// @see "J. Bröcker, L. A. Smith, Increasing the reliability of reliability diagrams, 2007"
public final class Reliability {

    private Reliability() {}

    /// One bin of the diagram.
    ///
    /// @param meanForecast of its cases
    /// @param frequency how often the event came
    /// @param cases how many
    /// @param low lower end of the consistency bar; `NaN` if no resample came into the bin
    /// @param high upper end
    public record Point(
            double meanForecast, double frequency, long cases, double low, double high) {}

    /// Bins with at least one case, rising.
    ///
    /// @param table forecasts are chances, 0 to 1
    /// @param bins of equal width
    /// @param confidence of the bars, such as 0.9
    /// @param resamples such as 1000; at least 1
    /// @param seed of the draws
    public static List<Point> of(
            OutcomeTable table, int bins, double confidence, int resamples, long seed) {
        var drawn = new double[bins][resamples];
        var random = new SplittableRandom(seed);
        var lines = List.copyOf(table.lines());
        var upTo = cumulative(lines);
        for (int r = 0; r < resamples; r++) {
            resample(drawn, r, lines, upTo, random);
        }
        var points = new ArrayList<Point>();
        for (var bin : BrierParts.bins(table, bins)) {
            var rates = drawn[BrierParts.index(bin.lines().getFirst().forecast(), bins)];
            points.add(
                    new Point(
                            bin.meanForecast(),
                            bin.frequency(),
                            bin.cases(),
                            quantile(rates, (1 - confidence) / 2),
                            quantile(rates, (1 + confidence) / 2)));
        }
        return points;
    }

    /// One resample: the frequency of events in each bin, `NaN` where nothing fell.
    private static void resample(
            double[][] drawn,
            int turn,
            List<OutcomeTable.Line> lines,
            long[] upTo,
            SplittableRandom random) {
        var bins = drawn.length;
        var cases = new long[bins];
        var events = new long[bins];
        for (long i = 0; i < upTo[upTo.length - 1]; i++) {
            var chance = lines.get(draw(upTo, random)).forecast();
            var bin = BrierParts.index(chance, bins);
            cases[bin]++;
            events[bin] += random.nextDouble() < chance ? 1 : 0;
        }
        for (int b = 0; b < bins; b++) {
            drawn[b][turn] = events[b] / (double) cases[b];
        }
    }

    private static int draw(long[] upTo, SplittableRandom random) {
        var found = Arrays.binarySearch(upTo, random.nextLong(upTo[upTo.length - 1]) + 1);
        return found < 0 ? -found - 1 : found;
    }

    private static long[] cumulative(List<OutcomeTable.Line> lines) {
        var upTo = new long[lines.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += lines.get(i).cases();
            upTo[i] = sum;
        }
        return upTo;
    }

    private static double quantile(double[] values, double level) {
        return Quantiles.of(
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray(), level);
    }
}
