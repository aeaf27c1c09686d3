package org.anlan.forecasting.outlook;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.anlan.forecasting.verification.DieboldMariano;

/// How forecasts of one lead did beside what needs no model.
///
/// @param lead in steps
/// @param pairs how many could be held against what came
/// @param meanSquare mean squared error of the forecasts
/// @param nash Nash and Sutcliffe's efficiency of the forecasts
/// @param against each benchmark
/// @param mark what is said of them
public record LeadSkill(
        int lead,
        int pairs,
        double meanSquare,
        double nash,
        List<Against> against,
        SkillMark mark) {

    private static final int LEAST_PAIRS = 30;
    private static final double CHANCE = 0.05;

    public LeadSkill {
        against = List.copyOf(against);
    }

    /// One benchmark over the same steps.
    ///
    /// @param benchmark persistence, climatology or recession
    /// @param nash its own efficiency
    /// @param skill 1 less the ratio of mean squared errors: above 0 the forecast is better
    /// @param chance p of Diebold and Mariano, two-sided, squared errors
    public record Against(String benchmark, double nash, double skill, double chance) {

        boolean isBeaten() {
            return skill > 0 && chance < CHANCE;
        }
    }

    /// A benchmark's forecasts, by the step they are for.
    ///
    /// @param name of the benchmark
    /// @param flow at each step, `NaN` where it has none
    record Rival(String name, IntToDoubleFunction flow) {}

    /// Judges over the steps at which forecast, benchmarks and flow are all known.
    ///
    /// @param forecast for each step, made `lead` steps before; `NaN` where there is none
    static LeadSkill of(int lead, double[] forecast, List<Rival> rivals, double[] observed) {
        var steps =
                IntStream.range(0, observed.length)
                        .filter(t -> t >= lead && Double.isFinite(forecast[t] + observed[t]))
                        .filter(t -> rivals.stream().allMatch(r -> isKnown(r, t)))
                        .toArray();
        var mean = IntStream.of(steps).mapToDouble(t -> observed[t]).average().orElse(Double.NaN);
        var own = squares(steps, t -> forecast[t], observed);
        var spread = sum(squares(steps, _ -> mean, observed));
        var against =
                rivals.stream()
                        .map(
                                r ->
                                        against(
                                                r.name(),
                                                squares(steps, r.flow(), observed),
                                                own,
                                                lead,
                                                spread))
                        .toList();
        return new LeadSkill(
                lead,
                steps.length,
                sum(own) / steps.length,
                1 - sum(own) / spread,
                against,
                mark(steps.length, against));
    }

    private static boolean isKnown(Rival rival, int step) {
        return Double.isFinite(rival.flow().applyAsDouble(step));
    }

    private static double[] squares(int[] steps, IntToDoubleFunction flow, double[] observed) {
        return IntStream.of(steps)
                .mapToDouble(t -> flow.applyAsDouble(t) - observed[t])
                .map(error -> error * error)
                .toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static Against against(
            String name, double[] theirs, double[] own, int lead, double spread) {
        var chance =
                own.length <= lead
                        ? Double.NaN
                        : DieboldMariano.of(
                                        IntStream.range(0, own.length)
                                                .mapToDouble(i -> theirs[i] - own[i])
                                                .toArray(),
                                        lead)
                                .twoSided();
        return new Against(name, 1 - sum(theirs) / spread, 1 - sum(own) / sum(theirs), chance);
    }

    private static SkillMark mark(int pairs, List<Against> against) {
        if (pairs < LEAST_PAIRS) {
            return SkillMark.UNKNOWN;
        }
        return against.stream().allMatch(Against::isBeaten) ? SkillMark.SKILL : SkillMark.NO_SKILL;
    }
}
