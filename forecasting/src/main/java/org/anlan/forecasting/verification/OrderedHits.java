package org.anlan.forecasting.verification;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Ordered levels told against those that came, and what the misses cost. Immutable.
///
/// @see "J. P. Gerrity, A note on Gandin and Murphy's equitable skill score, 1992; A. H. Murphy,
///     1985 (cost-weighted tables)"
public final class OrderedHits {

    private final long[][] counts;

    private OrderedHits(long[][] counts) {
        this.counts = counts;
    }

    /// Of nothing.
    ///
    /// @param levels how many, at least 2; 0 is the lowest
    public static OrderedHits empty(int levels) {
        return new OrderedHits(new long[levels][levels]);
    }

    /// With one case more.
    ///
    /// @param told the level forecast
    /// @param came the level observed
    /// @throws IllegalArgumentException if there is no such level
    public OrderedHits plus(int told, int came) {
        if (told < 0 || told >= counts.length || came < 0 || came >= counts.length) {
            throw new IllegalArgumentException(
                    "Levels (told %d, came %d) must be 0 to %d."
                            .formatted(told, came, counts.length - 1));
        }
        var more = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        more[told][came]++;
        return new OrderedHits(more);
    }

    /// Of both.
    ///
    /// @throws IllegalArgumentException if the levels are not as many
    public OrderedHits plus(OrderedHits other) {
        if (other.counts.length != counts.length) {
            throw new IllegalArgumentException(
                    "Levels (%d) must be as many as %d."
                            .formatted(other.counts.length, counts.length));
        }
        var sum = new long[counts.length][counts.length];
        each((k, j) -> sum[k][j] = counts[k][j] + other.counts[k][j]);
        return new OrderedHits(sum);
    }

    /// Cases by level told (rows) and level that came (columns).
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /// All cases.
    public long total() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /// The share told just right; `NaN` of nothing.
    public double exact() {
        return share((k, j) -> k == j);
    }

    /// The share told too low: people were not warned enough.
    public double under() {
        return share((k, j) -> k < j);
    }

    /// The share told too high.
    public double over() {
        return share((k, j) -> k > j);
    }

    /// The mean loss of a case; `NaN` of nothing.
    ///
    /// @param loss by level told (rows) and level that came (columns), as many as levels
    public double meanLoss(double[][] loss) {
        var sum = new double[1];
        each((k, j) -> sum[0] += counts[k][j] == 0 ? 0 : counts[k][j] * loss[k][j]);
        return sum[0] / total();
    }

    /// What the levels saved of what perfect ones would against always telling the one level that
    /// costs least: 1 is perfect, 0 is no better than that; `NaN` if nothing could be saved.
    public double lossSkill(double[][] loss) {
        var perfect = 0.0;
        for (int j = 0; j < counts.length; j++) {
            var came = j;
            var least = IntStream.range(0, counts.length).mapToDouble(k -> loss[k][came]).min();
            perfect += column(j) * least.orElseThrow();
        }
        var best = IntStream.range(0, counts.length).mapToDouble(k -> always(k, loss)).min();
        var saved = best.orElseThrow() - meanLoss(loss) * total();
        var possible = best.orElseThrow() - perfect;
        return possible > 0 ? saved / possible : Double.NaN;
    }

    /// Warnings of a level or above against events of it or above.
    public ContingencyTable from(int level) {
        var cells = new double[4];
        each(
                (k, j) ->
                        cells[k >= level ? (j >= level ? 0 : 1) : (j >= level ? 2 : 3)] +=
                                counts[k][j]);
        return new ContingencyTable(cells[0], cells[1], cells[2], cells[3]);
    }

    private double always(int told, double[][] loss) {
        return IntStream.range(0, counts.length).mapToDouble(j -> column(j) * loss[told][j]).sum();
    }

    private double column(int came) {
        return Arrays.stream(counts).mapToLong(row -> row[came]).sum();
    }

    private double share(Which which) {
        var sum = new long[1];
        each((k, j) -> sum[0] += which.of(k, j) ? counts[k][j] : 0);
        return sum[0] / (double) total();
    }

    private void each(Cell cell) {
        for (int k = 0; k < counts.length; k++) {
            for (int j = 0; j < counts.length; j++) {
                cell.visit(k, j);
            }
        }
    }

    private interface Which {
        boolean of(int told, int came);
    }

    private interface Cell {
        void visit(int told, int came);
    }
}
