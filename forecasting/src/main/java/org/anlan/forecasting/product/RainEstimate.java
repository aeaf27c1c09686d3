package org.anlan.forecasting.product;

import java.util.List;
import java.util.OptionalDouble;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.outlook.SkillMark;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.forecasting.special.Normal;

/// Rain over a county, of a day or of several, normal about its kriged mean and never negative.
///
/// @param mean mm; empty if nothing is known
/// @param error standard error of the mean, mm; empty where no method states one
/// @param skill the worst of the days
/// @param missing days that were never computed
public record RainEstimate(
        OptionalDouble mean, OptionalDouble error, ZoneRain.Skill skill, int missing)
        implements RainChance {

    /// Of one day.
    public static RainEstimate of(CountyDay day) {
        return new RainEstimate(day.mean(), day.error(), day.skill(), 0);
    }

    /// The sum of several days; errors of different days are taken as independent. A day that is
    /// missing adds nothing, and is counted.
    ///
    /// @param days of one county, none twice
    /// @param expected how many there should be, at least 1
    public static RainEstimate sum(List<CountyDay> days, int expected) {
        var known = days.stream().filter(d -> d.mean().isPresent()).toList();
        var skill =
                days.stream()
                        .map(CountyDay::skill)
                        .max(Enum::compareTo)
                        .orElse(ZoneRain.Skill.NO_GAUGE);
        if (known.isEmpty()) {
            return new RainEstimate(
                    OptionalDouble.empty(), OptionalDouble.empty(), skill, expected);
        }
        var mean = known.stream().mapToDouble(d -> d.mean().orElseThrow()).sum();
        var variance =
                known.stream().mapToDouble(d -> Math.pow(d.error().orElse(Double.NaN), 2)).sum();
        return new RainEstimate(
                OptionalDouble.of(mean),
                Double.isNaN(variance)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.sqrt(variance)),
                skill,
                expected - known.size());
    }

    /// The rain not exceeded with a chance, mm; `NaN` if nothing is known, or for another chance
    /// than one half where no error is.
    @Override
    public double quantile(double chance) {
        if (mean.isEmpty()) {
            return Double.NaN;
        }
        if (chance == 0.5) {
            return mean.getAsDouble();
        }
        return error.isPresent()
                ? Math.max(0, mean.getAsDouble() + Normal.quantile(chance) * error.getAsDouble())
                : Double.NaN;
    }

    /// The chance of at least so much, above 0 mm; without an error 0 or 1; `NaN` if nothing is
    /// known.
    @Override
    public double chanceOf(double millimetres) {
        if (mean.isEmpty()) {
            return Double.NaN;
        }
        var above = mean.getAsDouble() - millimetres;
        return error.orElse(0) > 0
                ? Normal.cumulative(above / error.getAsDouble())
                : above >= 0 ? 1 : 0;
    }

    @Override
    public boolean isKnown() {
        return mean.isPresent();
    }

    /// Whether it may be believed.
    public SkillMark mark() {
        return skill == ZoneRain.Skill.SKILFUL ? SkillMark.SKILL : SkillMark.NO_SKILL;
    }
}
