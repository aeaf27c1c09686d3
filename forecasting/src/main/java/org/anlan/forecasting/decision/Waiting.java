package org.anlan.forecasting.decision;

import java.util.List;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// One-step look-ahead: is it better to call a level now, or to wait for the next run, which knows
/// more but leaves less time?
///
/// What a level's measures avert shrinks with the lead; what they cost does not. Waiting is the
/// mean, over what the next run may say, of the best it could then do. Called now if
/// waiting is not worth more.
///
/// @param costs of levels
/// @param lead what a lead time is worth
/// @see "R. Howard, Information value theory, IEEE Trans. Syst. Sci. Cybern. 2, 1966"
public record Waiting(LevelCosts costs, LeadValue lead) {

    private static final double TOLERANCE = 1e-3;
    private static final double ROUNDING = 1e-12;

    /// Weighs now against the next run.
    ///
    /// @param now the chances
    /// @param next what the next run may say; its mean must be what is believed now, to 0.001
    /// @param hours lead time if called now
    /// @param step hours until the next run
    /// @throws IllegalArgumentException if the mean of the prospects is not what is believed now
    public Verdict weigh(LevelProbabilities now, List<Prospect> next, double hours, double step) {
        check(now, next);
        var best = best(now, hours);
        var total = next.stream().mapToDouble(Prospect::weight).sum();
        double later = 0;
        for (var prospect : next) {
            var then = best(prospect.chances(), hours - step);
            later += prospect.weight() / total * loss(then, prospect.chances(), hours - step);
        }
        var lossNow = loss(best, now, hours);
        return new Verdict(best, lossNow, later, lossNow <= later + ROUNDING * Math.abs(later));
    }

    private static void check(LevelProbabilities now, List<Prospect> next) {
        var total = next.stream().mapToDouble(Prospect::weight).sum();
        for (var level : RiskLevel.values()) {
            var mean =
                    next.stream().mapToDouble(p -> p.weight() * p.chances().of(level)).sum()
                            / total;
            if (!(Math.abs(mean - now.of(level)) <= TOLERANCE)) {
                throw new IllegalArgumentException(
                        "Prospects' mean chance of %s (%s) must be that of now (%s)."
                                .formatted(level, mean, now.of(level)));
            }
        }
    }

    private RiskLevel best(LevelProbabilities chances, double hours) {
        var best = RiskLevel.NONE;
        for (var level : WarningLevels.LIST) {
            best = loss(level, chances, hours) <= loss(best, chances, hours) ? level : best;
        }
        return best;
    }

    private double loss(RiskLevel level, LevelProbabilities chances, double hours) {
        var share = lead.at(hours);
        double sum = 0;
        for (var severity : RiskLevel.values()) {
            sum +=
                    chances.of(severity)
                            * (costs.spent(level, severity)
                                    + costs.unprotected(severity)
                                    - share * costs.averted(level, severity));
        }
        return sum;
    }

    /// What is recommended.
    ///
    /// @param level the best if called now
    /// @param lossNow its expected loss
    /// @param lossLater the expected loss of waiting for the next run
    /// @param isNow true if waiting is not worth more
    public record Verdict(RiskLevel level, double lossNow, double lossLater, boolean isNow) {}
}
