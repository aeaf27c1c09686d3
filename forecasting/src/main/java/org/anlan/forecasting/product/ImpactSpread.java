package org.anlan.forecasting.product;

import java.util.stream.IntStream;
import org.anlan.forecasting.impact.TableVulnerability;
import org.anlan.forecasting.special.Normal;

/// What may be lost in one place before anybody reported: the uncertain rain, taken at the middles
/// of equally likely parts, each with the log-normal spread of the curve. Nothing is drawn by
/// chance. Immutable.
///
/// @see "G. Grossi, H. Kunreuther, Catastrophe Modeling, 2005, chapter 2 (hazard × exposure ×
///     vulnerability)"
public final class ImpactSpread {

    private static final int PARTS = 24;
    private static final int HALVINGS = 60;
    private static final double WIDE = 8;
    private static final double HALF_A_UNIT = 0.5;

    private final double exposed;
    private final double[] middles;
    private final double[] deviations;

    private ImpactSpread(double exposed, double[] middles, double[] deviations) {
        this.exposed = exposed;
        this.middles = middles;
        this.deviations = deviations;
    }

    /// @param rain whose mean is known
    /// @param shares lost by mm, with the deviation of their logarithm
    /// @param exposed 0 or more
    static ImpactSpread of(RainEstimate rain, TableVulnerability shares, double exposed) {
        var parts = rain.error().orElse(0) > 0 ? PARTS : 1;
        var depths =
                IntStream.range(0, parts)
                        .mapToDouble(i -> rain.quantile((i + 0.5) / parts))
                        .toArray();
        var middles = new double[parts];
        var deviations = new double[parts];
        for (int i = 0; i < parts; i++) {
            middles[i] = exposed * shares.at(depths[i]);
            deviations[i] = shares.variation(depths[i]);
        }
        return new ImpactSpread(exposed, middles, deviations);
    }

    /// The loss not exceeded with a chance between 0 and 1; never more than is exposed.
    public double quantile(double chance) {
        if (below(0) >= chance) {
            return 0;
        }
        double low = 0;
        double high = exposed;
        for (int i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (below(middle) < chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// The chance of at most so much, below what is exposed.
    private double below(double loss) {
        double sum = 0;
        for (int i = 0; i < middles.length; i++) {
            sum += part(i, loss) / middles.length;
        }
        return sum;
    }

    private double part(int i, double loss) {
        if (middles[i] == 0) {
            return 1;
        }
        if (loss <= 0) {
            return 0;
        }
        return deviations[i] == 0
                ? loss >= middles[i] ? 1 : 0
                : Normal.cumulative(Math.log(loss / middles[i]) / deviations[i]);
    }

    /// Mean of the logarithm, for a log-normal prior; less than half a unit counts as half a unit.
    public double logMean() {
        double sum = 0;
        for (var middle : middles) {
            sum += Math.log(Math.max(HALF_A_UNIT, middle)) / middles.length;
        }
        return sum;
    }

    /// Standard deviation of the logarithm, likewise.
    public double logDeviation() {
        var mean = logMean();
        double variance = 0;
        for (int i = 0; i < middles.length; i++) {
            var off = Math.log(Math.max(HALF_A_UNIT, middles[i])) - mean;
            variance += (off * off + deviations[i] * deviations[i]) / middles.length;
        }
        return Math.min(WIDE, Math.sqrt(variance));
    }
}
