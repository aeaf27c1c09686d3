package org.anlan.forecasting.nowcast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The share of items reported by each delay, from items whose reports are still coming in: the
/// chance `g(d)` that an item reported by delay d was reported at d can be seen without knowing
/// how many are still to come, and `G(d) = Π (1 − g(j))` over the delays after d. Immutable.
///
/// Forgetting: what was seen at delay d of day t weighs by the age of day t + d.
///
/// @see "J. F. Lawless, Adjustments for reporting delays and the prediction of occurred but not
///     reported events, Canadian J. Statistics 22, 1994; N. Keiding, R. D. Gill, 1990"
public final class ReverseHazard {

    private final double[] shares;
    private final double[] variances;

    /// @param items reports after `now` are not looked at
    public ReverseHazard(List<DatedItem> items, LocalDate now, DelayHabit habit) {
        this(new DelayTable(items, now, habit.most()), habit);
    }

    ReverseHazard(DelayTable table, DelayHabit habit) {
        shares = new double[habit.most() + 1];
        variances = new double[habit.most() + 1];
        Arrays.fill(shares, 1);
        double spread = 0;
        for (int d = habit.most(); d > 0; d--) {
            var step = Step.at(d, table, habit);
            shares[d - 1] = shares[d] * (1 - step.hazard);
            spread += step.spread();
            variances[d - 1] = shares[d - 1] * shares[d - 1] * spread;
        }
    }

    /// G: the share reported by a delay in days; 1 from the longest delay on.
    public double share(int delay) {
        return shares[Math.min(delay, shares.length - 1)];
    }

    /// The variance of that share, by Greenwood's formula.
    public double variance(int delay) {
        return variances[Math.min(delay, shares.length - 1)];
    }

    /// One delay: its hazard, and how many reports that rests on.
    private record Step(double hazard, double reports) {

        static Step at(int d, DelayTable table, DelayHabit habit) {
            var just = habit.pseudoReports() * habit.hazard(d);
            var by = habit.pseudoReports();
            var squares = habit.pseudoReports();
            for (int age = d; age <= table.oldest(); age++) {
                var weight = habit.weight(age - d);
                just += weight * table.at(age, d);
                by += weight * table.by(age, d);
                squares += weight * weight * table.by(age, d);
            }
            return by == 0 ? new Step(0, 0) : new Step(just / by, by * by / squares);
        }

        /// Its part of the relative variance; nothing is left to vary at a hazard of 0 or 1.
        double spread() {
            return hazard <= 0 || hazard >= 1 ? 0 : hazard / ((1 - hazard) * reports);
        }
    }
}
