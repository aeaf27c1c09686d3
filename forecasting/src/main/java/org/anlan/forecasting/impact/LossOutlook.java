package org.anlan.forecasting.impact;

import java.util.stream.DoubleStream;
import org.anlan.forecasting.special.Normal;

/// How large a loss may be, once it is expected: lognormal about the expected one.
///
/// Small expected losses follow the peer: below 1, a G above 1.7 becomes 1.7613; at 0 the median
/// is taken as 0.5, so that nothing expected is not nothing possible.
///
/// @see "D. Wald et al., Development of the U.S. Geological Survey's PAGER system, 2008; USGS
///     PAGER, losspager/utils/probs.py"
public final class LossOutlook {

    private static final double OFFSET = 1e-5;
    private static final double NOTHING = 1e-3;
    private static final double INSTEAD = 0.5;
    private static final double SMALL = 1;
    private static final double WIDEST_SMALL = 1.7;
    private static final double NORM_SMALL = 1.7613;
    private static final double WIDEST = 2.5;

    private final double expected;
    private final double norm;

    /// @param expected deaths, or millions of US dollars; 0 or more
    /// @param norm G, above 0
    public LossOutlook(double expected, double norm) {
        if (!(expected >= 0 && norm > 0)) {
            throw new IllegalArgumentException(
                    "Outlook (expected %s, G %s) must have 0 or more, and above 0."
                            .formatted(expected, norm));
        }
        var shifted = expected + OFFSET;
        this.norm = shifted < SMALL && norm > WIDEST_SMALL ? NORM_SMALL : norm;
        this.expected = shifted < NOTHING ? INSTEAD : shifted;
    }

    /// The G of several countries together: the root of the sum of squares, 2.5 at most.
    public static double combined(double[] norms) {
        var squares = DoubleStream.of(norms).map(norm -> norm * norm).sum();
        return Math.min(WIDEST, Math.sqrt(squares));
    }

    /// The chance of a loss in a range.
    ///
    /// @param from its lower end
    /// @param to its upper end; may be infinite
    public double chance(double from, double to) {
        return upTo(to) - upTo(from);
    }

    /// The loss that is not exceeded with a chance, in the unit of the expected one.
    public double quantile(double chance) {
        return expected * Math.exp(norm * Normal.quantile(chance));
    }

    private double upTo(double loss) {
        return Normal.cumulative(Math.log((loss + OFFSET) / expected) / norm);
    }
}
