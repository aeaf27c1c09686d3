package org.anlan.forecasting.verification;

import java.util.Collection;
import java.util.TreeMap;

/// Brier's score taken apart by bins of the forecast: reliability − resolution + uncertainty, and
/// the two terms of what varies within a bin, so that the sum is exact.
///
/// @param reliability Σ n_b(p̄_b − ȳ_b)²/n
/// @param resolution Σ n_b(ȳ_b − ȳ)²/n
/// @param uncertainty ȳ(1 − ȳ)
/// @param withinVariance of the forecasts in their bins
/// @param withinCovariance twice that of forecast and outcome in their bins
/// @see "A. H. Murphy, 1973; D. B. Stephenson et al., Two extra components in the Brier score
///     decomposition, 2008"
public record BrierParts(
        double reliability,
        double resolution,
        double uncertainty,
        double withinVariance,
        double withinCovariance) {

    private static final double ROUNDING = 1e-9; // 0.29 × 100 is 28.999…

    /// Takes apart the score of these forecasts.
    ///
    /// @param forecasts chances, 0 to 1
    /// @param outcomes 1 if it happened, else 0
    /// @param bins how many of equal width; a forecast of 1 is in the last
    public static BrierParts of(double[] forecasts, double[] outcomes, int bins) {
        return of(OutcomeTable.of(forecasts, outcomes), bins);
    }

    /// Takes apart the score of a table's cases.
    ///
    /// @param table forecasts are chances, 0 to 1
    /// @param bins how many of equal width; a forecast of 1 is in the last
    public static BrierParts of(OutcomeTable table, int bins) {
        double n = table.cases();
        var mean = table.events() / n;
        var parts = new double[4];
        for (var bin : bins(table, bins)) {
            add(parts, bin, mean);
        }
        return new BrierParts(
                parts[0] / n, parts[1] / n, mean * (1 - mean), parts[2] / n, parts[3] / n);
    }

    /// The bins that have a case, rising.
    static Collection<Bin> bins(OutcomeTable table, int count) {
        var bins = new TreeMap<Integer, Bin>();
        for (var line : table.lines()) {
            bins.computeIfAbsent(index(line.forecast(), count), _ -> new Bin()).add(line);
        }
        return bins.values();
    }

    static int index(double forecast, int bins) {
        return Math.clamp((int) Math.floor(forecast * bins + ROUNDING), 0, bins - 1);
    }

    private static void add(double[] parts, Bin bin, double mean) {
        var pBin = bin.meanForecast();
        var yBin = bin.frequency();
        parts[0] += bin.cases() * (pBin - yBin) * (pBin - yBin);
        parts[1] += bin.cases() * (yBin - mean) * (yBin - mean);
        for (var line : bin.lines()) {
            var p = line.forecast() - pBin;
            parts[2] += line.cases() * p * p;
            parts[3] += 2 * p * (line.events() * (1 - yBin) - line.quiet() * yBin);
        }
    }

    /// The score they add up to.
    public double score() {
        return reliability - resolution + uncertainty + withinVariance - withinCovariance;
    }
}
