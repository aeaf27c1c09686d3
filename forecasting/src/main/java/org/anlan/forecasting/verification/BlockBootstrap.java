package org.anlan.forecasting.verification;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How sure a skill is, when scores of neighbouring days are alike: runs of days are drawn again,
/// not single ones; the series is thought closed to a ring.
///
/// @see "H. R. Künsch, 1989; D. N. Politis, J. P. Romano, A circular block-resampling procedure,
///     1992"
public final class BlockBootstrap {

    private final int block;
    private final int draws;
    private final long seed;

    /// @param block how many scores stay together, at least 1
    /// @param draws such as 1000
    /// @param seed of the draws: the same scores give the same interval
    public BlockBootstrap(int block, int draws, long seed) {
        if (block < 1 || draws < 1) {
            throw new IllegalArgumentException(
                    "Block (%d) and draws (%d) must be at least 1.".formatted(block, draws));
        }
        this.block = block;
        this.draws = draws;
        this.seed = seed;
    }

    /// Blocks of about the third root of the number of scores, at least the horizon.
    public static int blockFor(int scores, int horizon) {
        return Math.max(horizon, (int) Math.round(Math.cbrt(scores)));
    }

    /// The ends of the interval of the skill, `1 − ΣS / ΣS_ref`; `NaN` of nothing.
    ///
    /// @param own scores in order of time
    /// @param reference of the same cases
    public double[] skill(double[] own, double[] reference, double confidence) {
        var random = new SplittableRandom(seed);
        var skills = new double[draws];
        for (int d = 0; d < draws; d++) {
            skills[d] = draw(own, reference, random);
        }
        var sorted = Arrays.stream(skills).filter(s -> !Double.isNaN(s)).sorted().toArray();
        return new double[] {
            Quantiles.of(sorted, (1 - confidence) / 2), Quantiles.of(sorted, (1 + confidence) / 2)
        };
    }

    private double draw(double[] own, double[] reference, SplittableRandom random) {
        int n = own.length;
        double ours = 0;
        double theirs = 0;
        for (int taken = 0; taken < n; taken += block) {
            var start = random.nextInt(n);
            for (int k = 0; k < Math.min(block, n - taken); k++) {
                ours += own[(start + k) % n];
                theirs += reference[(start + k) % n];
            }
        }
        return theirs == 0 ? Double.NaN : 1 - ours / theirs;
    }
}
