package org.anlan.forecasting.decision;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.forecasting.pooling.LevelProbabilities;
import org.anlan.forecasting.pooling.RiskLevel;

/// Searches the smallest change of chances that flips a level: how much probability, at least, must
/// move from some severities to others. Exact up to a billionth, which carries it over the edge.
final class Flips {

    private static final double OVER = 1e-9;
    private static final List<RiskLevel> ALL = WarningLevels.ALL;

    private Flips() {}

    /// By cost–loss: up into the level whose ratio is nearest, or down below the ratio that holds.
    static Optional<Flip> costLoss(CostLoss rule, LevelProbabilities chances) {
        var level = rule.level(chances);
        var ups =
                WarningLevels.LIST.stream()
                        .filter(each -> each.compareTo(level) > 0)
                        .map(each -> up(rule, chances, each));
        var downs =
                level == RiskLevel.NONE
                        ? Stream.<Flip>empty()
                        : Stream.of(down(rule, chances, level));
        return Stream.concat(ups, downs).min(Comparator.comparingDouble(Flip::mass));
    }

    private static Flip up(CostLoss rule, LevelProbabilities chances, RiskLevel to) {
        var below = ALL.subList(0, WarningLevels.rank(to)).reversed();
        return flip(rule, chances, -rule.margin(chances, to) + OVER, below, to);
    }

    private static Flip down(CostLoss rule, LevelProbabilities chances, RiskLevel from) {
        var fromUp = ALL.subList(WarningLevels.rank(from), ALL.size());
        var to = ALL.get(WarningLevels.rank(from) - 1);
        return flip(rule, chances, rule.margin(chances, from) + OVER, fromUp, to);
    }

    private static Flip flip(
            CostLoss rule,
            LevelProbabilities chances,
            double mass,
            List<RiskLevel> from,
            RiskLevel to) {
        var moved = moved(chances, mass, from, to);
        return new Flip(rule.level(moved), mass, moved);
    }

    /// By expected loss: against each other level, move probability from the severities that speak
    /// most for the level to the one that speaks most against it.
    static Optional<Flip> expectedLoss(ExpectedLoss rule, LevelProbabilities chances) {
        var level = rule.level(chances);
        return ALL.stream()
                .filter(each -> each != level)
                .flatMap(each -> against(rule, chances, level, each).stream())
                .min(Comparator.comparingDouble(Flip::mass));
    }

    private static Optional<Flip> against(
            ExpectedLoss rule, LevelProbabilities chances, RiskLevel level, RiskLevel other) {
        var speaking =
                Comparator.comparingDouble((RiskLevel j) -> rule.of(other, j) - rule.of(level, j));
        var forLevel = ALL.stream().sorted(speaking.reversed()).toList();
        var to = forLevel.getLast();
        var best = rule.of(other, to) - rule.of(level, to);
        var lead = rule.of(other, chances) - rule.of(level, chances);
        double mass = 0;
        for (var from : forLevel) {
            var gain = rule.of(other, from) - rule.of(level, from) - best;
            if (lead <= 0 || gain <= 0) {
                break;
            }
            var share = Math.min(chances.of(from), lead / gain);
            mass += share;
            lead -= share * gain;
        }
        var moved = moved(chances, mass + OVER, forLevel, to);
        var then = rule.level(moved);
        return then == level ? Optional.empty() : Optional.of(new Flip(then, mass + OVER, moved));
    }

    /// Moves probability, from the first of the severities first.
    private static LevelProbabilities moved(
            LevelProbabilities chances, double mass, List<RiskLevel> from, RiskLevel to) {
        var moved = new EnumMap<RiskLevel, Double>(chances.byLevel());
        var left = mass;
        for (var each : from) {
            var share = each == to ? 0 : Math.min(left, chances.of(each));
            moved.merge(each, -share, Double::sum);
            moved.merge(to, share, Double::sum);
            left -= share;
        }
        moved.replaceAll((_, chance) -> Math.clamp(chance, 0, 1));
        return new LevelProbabilities(moved);
    }
}
