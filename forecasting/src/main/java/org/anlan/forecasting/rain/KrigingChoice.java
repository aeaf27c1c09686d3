package org.anlan.forecasting.rain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.stat.StatUtils;

/// The settings of kriging that the gauges themselves bear out, by leaving each out: a variogram
/// fitted on the plane as it is, or on a stretched one where that errs clearly less.
///
/// Directions are tried in steps of 15°, ratios from 0.1 to 0.9. A stretched plane must
/// lower the error by more than 2 %, and its stated errors must be honest: their scores' standard
/// deviation from 0.9 to 1.1. Fewer than 30 gauges bear no direction out, nor do places in
/// degrees. Of many gauges an evenly taken part is searched; the variogram is then fitted to all.
///
/// @param variogram by distance on the plane
/// @param plane as it is, or stretched
/// @see "P. Goovaerts, Geostatistics for Natural Resources Evaluation, 1997, section 4.2"
public record KrigingChoice(Variogram variogram, Anisotropy plane) {

    private static final int FEWEST_FOR_DIRECTION = 30;
    private static final int MOST_SEARCHED = 200;
    private static final double CLEARLY_LESS = 0.98;
    private static final int STEP_DEGREES = 15;
    private static final List<Double> RATIOS =
            List.of(0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    /// Searches; empty if no variogram fits, or its system is singular.
    public static Optional<KrigingChoice> of(GaugeSet gauges) {
        var isotropic = on(Anisotropy.NONE, gauges);
        if (isotropic.isEmpty() || !gauges.isPlane() || gauges.size() < FEWEST_FOR_DIRECTION) {
            return isotropic;
        }
        var searched = gauges.thinnedTo(MOST_SEARCHED);
        var asItIs = on(Anisotropy.NONE, searched).flatMap(c -> c.judged(searched));
        return stretched(searched)
                .filter(best -> best.error < CLEARLY_LESS * error(asItIs))
                .flatMap(best -> on(best.choice.plane, gauges))
                .or(() -> isotropic);
    }

    private static double error(Optional<Judged> judged) {
        return judged.map(Judged::error).orElse(Double.POSITIVE_INFINITY);
    }

    private static Optional<Judged> stretched(GaugeSet gauges) {
        return planes().parallel()
                .flatMap(plane -> on(plane, gauges).stream())
                .flatMap(choice -> choice.judged(gauges).stream())
                .filter(Judged::isHonest)
                .min(Comparator.comparingDouble(Judged::error));
    }

    private static Stream<Anisotropy> planes() {
        return IntStream.range(0, 180 / STEP_DEGREES)
                .mapToObj(step -> (double) step * STEP_DEGREES)
                .flatMap(degrees -> RATIOS.stream().map(ratio -> new Anisotropy(degrees, ratio)));
    }

    private static Optional<KrigingChoice> on(Anisotropy plane, GaugeSet gauges) {
        return VariogramFit.of(EmpiricalVariogram.of(gauges.on(plane)))
                .map(variogram -> new KrigingChoice(variogram, plane));
    }

    /// The field of these gauges with these settings.
    ///
    /// @throws NonPositiveDefiniteMatrixException if the system has no unique answer
    public OrdinaryKriging field(GaugeSet gauges) {
        return new KrigingSystem(gauges, variogram, plane).field(gauges);
    }

    private Optional<Judged> judged(GaugeSet gauges) {
        try {
            return Optional.of(Judged.of(this, field(gauges).leaveOneOut()));
        } catch (NonPositiveDefiniteMatrixException _) {
            return Optional.empty();
        }
    }

    /// @param error root of the mean squared leave-one-out error, in mm
    /// @param spread standard deviation of the leave-one-out scores
    private record Judged(KrigingChoice choice, double error, double spread) {

        static Judged of(KrigingChoice choice, List<LeaveOneOut> leftOut) {
            var squares = leftOut.stream().mapToDouble(e -> square(e.errorMillimetres()));
            var scores = leftOut.stream().flatMapToDouble(e -> e.zScore().stream()).toArray();
            return new Judged(
                    choice,
                    Math.sqrt(squares.average().orElse(Double.NaN)),
                    Math.sqrt(StatUtils.variance(scores)));
        }

        boolean isHonest() {
            return spread >= 0.9 && spread <= 1.1;
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
