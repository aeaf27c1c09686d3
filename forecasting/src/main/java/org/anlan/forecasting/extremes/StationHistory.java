package org.anlan.forecasting.extremes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.anlan.forecasting.extremes.Rarity.Assessed;
import org.anlan.forecasting.extremes.Rarity.Caution;
import org.anlan.forecasting.extremes.Rarity.FitMethod;
import org.anlan.forecasting.extremes.Rarity.Reason;
import org.anlan.forecasting.extremes.Rarity.Refused;
import org.anlan.forecasting.extremes.Rarity.ReturnLevel;
import org.jspecify.annotations.Nullable;

/// The annual maxima of one station for one length of sum, fitted once and asked for many sums.
///
/// Fitting and the intervals of the return levels take some milliseconds; they are done at the
/// first question. Thread-safe.
public final class StationHistory {

    private static final List<Integer> PERIODS_YEARS = List.of(2, 5, 10, 20, 50, 100);
    private static final int FEWEST_YEARS = 10;
    private static final int COMFORTABLE_YEARS = 20;
    private static final int FARTHEST = 4;

    private final double[] maxima;
    private @Nullable Fit fit;

    /// A fitted distribution with the levels that do not depend on the sum that is judged.
    private record Fit(
            FitMethod method, Gev gev, IntervalMethod intervals, List<ReturnLevel> levels) {}

    /// @param maxima the largest sum of each whole year, in mm, any order
    public StationHistory(double[] maxima) {
        this.maxima = maxima.clone();
    }

    /// Judges a sum by the maxima.
    ///
    /// @param days length of the sum and of the maxima
    /// @param sum in mm; empty if a day of it was not reported
    public Rarity judge(int days, LocalDate endsOn, OptionalDouble sum) {
        if (sum.isEmpty()) {
            return new Refused(days, endsOn, Reason.SUM_NOT_KNOWN, maxima.length);
        }
        if (maxima.length < FEWEST_YEARS) {
            return new Refused(days, endsOn, Reason.TOO_FEW_YEARS, maxima.length);
        }
        if (LMoments.of(maxima).scale() == 0) {
            return new Refused(days, endsOn, Reason.NO_SPREAD, maxima.length);
        }
        return assessed(days, endsOn, sum.getAsDouble());
    }

    private Assessed assessed(int days, LocalDate endsOn, double sum) {
        var fitted = fit();
        var period = fitted.gev().returnPeriodYears(sum);
        return new Assessed(
                days,
                endsOn,
                sum,
                maxima.length,
                fitted.method(),
                fitted.gev(),
                period,
                fitted.intervals().ofReturnPeriod(sum, RainRarity.CONFIDENCE),
                fitted.levels(),
                cautions(period));
    }

    private synchronized Fit fit() {
        if (fit == null) {
            fit = fitted();
        }
        return fit;
    }

    private Fit fitted() {
        var likely = GevByLikelihood.fit(maxima);
        var gev = likely.orElseGet(() -> GevByLMoments.fit(maxima));
        var intervals =
                likely.isPresent()
                        ? new ProfileLikelihood(maxima, gev)
                        : new ParametricBootstrap(gev, maxima.length);
        return new Fit(
                likely.isPresent() ? FitMethod.MAXIMUM_LIKELIHOOD : FitMethod.L_MOMENTS,
                gev,
                intervals,
                PERIODS_YEARS.stream().map(years -> level(gev, intervals, years)).toList());
    }

    private static ReturnLevel level(Gev gev, IntervalMethod intervals, int years) {
        return new ReturnLevel(
                years,
                gev.returnLevel(years),
                intervals.ofReturnLevel(years, RainRarity.CONFIDENCE));
    }

    private List<Caution> cautions(double periodYears) {
        var cautions = new ArrayList<Caution>();
        if (maxima.length < COMFORTABLE_YEARS) {
            cautions.add(Caution.SHORT_RECORD);
        }
        if (periodYears > FARTHEST * maxima.length) {
            cautions.add(Caution.FAR_BEYOND_RECORD);
        }
        return cautions;
    }
}
