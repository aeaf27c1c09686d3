package org.anlan.forecasting.loss;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anlan.forecasting.outlook.SkillMark;
import org.apache.commons.math3.distribution.TDistribution;

/// How far nowcasts of processes that are over erred at about the same stage. One process is one
/// case, whatever the number of its nowcasts: they share one flood and one truth.
///
/// The logarithms of final over foreseen are taken as normal about zero: a bias widens the interval
/// and the middle stays. With n of them the next lies within Student's t of n degrees of freedom
/// times the root of their mean square.
///
/// @param processes how many are over
/// @param reach logarithm of p90 over p50; empty below three
/// @param mark whether they came nearer than the bare reports; not verified below three
/// @see "S. Geisser, Predictive Inference, 1993, chapter 2 (normal, known mean)"
record LossErrors(int processes, OptionalDouble reach, SkillMark mark) {

    /// Of fewer no interval is told.
    static final int FEWEST = 3;

    static final LossErrors NONE = new LossErrors(0, OptionalDouble.empty(), SkillMark.UNKNOWN);

    private static final double HIGH = 0.9;
    private static final double FIRST_HOURS = 6;
    private static final double TWICE = Math.log(2);
    private static final double HALF_A_UNIT = 0.5;

    /// One nowcast with what came of it.
    ///
    /// @param hours since the onset
    /// @param foreseen its middle
    /// @param reported what had been reported by then
    /// @param came the final total
    record Case(String process, double hours, double foreseen, double reported, double came) {

        private double off() {
            return Math.log(Math.max(HALF_A_UNIT, came) / Math.max(HALF_A_UNIT, foreseen));
        }

        private double apart(double other) {
            return Math.abs(Math.log(Math.max(FIRST_HOURS, hours) / Math.max(FIRST_HOURS, other)));
        }
    }

    /// @param hours of the stage: of each process the nowcast nearest to it, at least half and at
    ///     most twice as late
    static LossErrors of(List<Case> cases, double hours) {
        var nearest = new HashMap<String, Case>();
        for (var one : cases) {
            if (one.apart(hours) <= TWICE) {
                nearest.merge(
                        one.process(), one, (a, b) -> b.apart(hours) < a.apart(hours) ? b : a);
            }
        }
        return of(nearest.values());
    }

    private static LossErrors of(Collection<Case> cases) {
        var count = cases.size();
        if (count < FEWEST) {
            return new LossErrors(count, OptionalDouble.empty(), SkillMark.UNKNOWN);
        }
        var square = cases.stream().mapToDouble(c -> c.off() * c.off()).sum() / count;
        var high = new TDistribution(null, count).inverseCumulativeProbability(HIGH);
        return new LossErrors(count, OptionalDouble.of(high * Math.sqrt(square)), mark(cases));
    }

    private static SkillMark mark(Collection<Case> cases) {
        var own = cases.stream().mapToDouble(c -> Math.abs(c.came() - c.foreseen())).sum();
        var bare = cases.stream().mapToDouble(c -> Math.abs(c.came() - c.reported())).sum();
        return own < bare ? SkillMark.SKILL : SkillMark.NO_SKILL;
    }

    /// As inputs keep it.
    LossInputs.Past text() {
        return new LossInputs.Past(
                processes,
                reach.isPresent() ? (Double) reach.getAsDouble() : null,
                Optional.of(mark)
                        .filter(m -> m != SkillMark.UNKNOWN)
                        .map(m -> m == SkillMark.SKILL)
                        .orElse(null));
    }
}
