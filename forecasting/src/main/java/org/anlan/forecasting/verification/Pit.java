package org.anlan.forecasting.verification;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The probability integral transform: where what came lies within its forecast, from 0 to 1. If
/// forecasts are calibrated, these values are uniform. Where the forecast has a mass there (a
/// count, dry days, an ensemble) the value is drawn within the jump.
///
/// The draw follows from a seed alone, not from what was drawn before, so order does not matter.
///
/// @see "A. P. Dawid, 1984; C. Czado, T. Gneiting, L. Held, Predictive model assessment for count
///     data, 2009; T. M. Hamill, Interpretation of rank histograms, 2001"
public final class Pit {

    private Pit() {}

    /// Drawn between F just below the observation and F at it.
    ///
    /// @param below the chance of less than was observed
    /// @param upTo the chance of at most so much
    /// @param seed of the draw, such as from the forecast's digest
    /// @throws IllegalArgumentException unless 0 ≤ below ≤ upTo ≤ 1
    public static double randomised(double below, double upTo, long seed) {
        if (!(below >= 0 && below <= upTo && upTo <= 1)) {
            throw new IllegalArgumentException(
                    "Chances (%s, %s) must rise within 0 and 1.".formatted(below, upTo));
        }
        return below + new SplittableRandom(seed).nextDouble() * (upTo - below);
    }

    /// The rank of the observation among the members, from 1 to their number and one; among equals
    /// any of their ranks, drawn.
    public static int rank(double[] members, double observed, long seed) {
        var below = (int) Arrays.stream(members).filter(x -> x < observed).count();
        var equal = (int) Arrays.stream(members).filter(x -> x == observed).count();
        return 1 + below + new SplittableRandom(seed).nextInt(equal + 1);
    }
}
