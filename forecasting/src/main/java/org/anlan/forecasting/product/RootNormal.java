package org.anlan.forecasting.product;

import java.util.OptionalDouble;
import org.anlan.forecasting.areal.CountyRains.CountyDay;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.forecasting.special.Normal;

/// Rain whose square root is normal, cut at zero: how far forecasts of rain err grows with the
/// rain, and the root takes that away.
///
/// @param root mean of the root, √mm
/// @param deviation of the root, √mm; 0 for a forecast whose error nobody knows
/// @see "G. Box, D. Cox, An analysis of transformations, Journal of the Royal Statistical Society B
///     26, 1964 (λ = 0.5)"
record RootNormal(double root, double deviation) implements RainChance {

    /// A forecast with the errors that its source made before; as it is where they are not known.
    static RootNormal of(double millimetres, PastErrors past) {
        var root = Math.sqrt(millimetres);
        return past.of(millimetres)
                .map(errors -> new RootNormal(root, errors.deviation()))
                .orElseGet(() -> new RootNormal(root, 0));
    }

    /// Whether its error is known.
    boolean isSpread() {
        return deviation > 0;
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public double quantile(double chance) {
        if (chance == 0.5) {
            return root * root;
        }
        var at = Math.max(0, root + Normal.quantile(chance) * deviation);
        return isSpread() ? at * at : Double.NaN;
    }

    @Override
    public double chanceOf(double millimetres) {
        var above = root - Math.sqrt(millimetres);
        return deviation > 0 ? Normal.cumulative(above / deviation) : above >= 0 ? 1 : 0;
    }

    /// As one of several days that are summed: its mean and standard deviation in mm, the cut at
    /// zero left out of both.
    CountyDay day(CountyDay of) {
        var mean = root * Math.max(0, root) + deviation * deviation;
        var error = Math.sqrt(4 * root * root + 2 * deviation * deviation) * deviation;
        return new CountyDay(
                of.run(),
                of.day(),
                of.region(),
                OptionalDouble.of(mean),
                isSpread() ? OptionalDouble.of(error) : OptionalDouble.empty(),
                ZoneRain.Skill.SKILFUL);
    }
}
