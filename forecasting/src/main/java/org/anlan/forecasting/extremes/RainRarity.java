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

/// Judges a rain sum by the station's annual maxima of all years before its own.
///
/// Fewer than ten of them are refused, fewer than twenty carry a caution.
public final class RainRarity {

    /// The lengths that are judged, in days.
    public static final List<Integer> DURATIONS_DAYS = List.of(1, 3, 7);

    /// The confidence of all intervals given.
    public static final double CONFIDENCE = 0.9;

    private static final List<Integer> PERIODS_YEARS = List.of(2, 5, 10, 20, 50, 100);
    private static final int FEWEST_YEARS = 10;
    private static final int COMFORTABLE_YEARS = 20;
    private static final int FARTHEST = 4;

    private RainRarity() {}

    /// One answer per duration, for the sums that end on a day.
    public static List<Rarity> assess(DailyRain station, LocalDate endsOn) {
        return DURATIONS_DAYS.stream().map(days -> assess(station, days, endsOn)).toList();
    }

    /// The answer for one duration in days.
    public static Rarity assess(DailyRain station, int days, LocalDate endsOn) {
        var sum = station.sum(days, endsOn);
        var maxima =
                station.annualMaxima(days, endsOn.getYear()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return assess(days, endsOn, sum, maxima);
    }

    /// The answer for a sum where the annual maxima themselves are known.
    ///
    /// @param sum in mm; empty if a day of it was not reported
    /// @param maxima the largest sum of that length of each whole year before, in mm, any order
    public static Rarity assess(int days, LocalDate endsOn, OptionalDouble sum, double[] maxima) {
        if (sum.isEmpty()) {
            return new Refused(days, endsOn, Reason.SUM_NOT_KNOWN, maxima.length);
        }
        if (maxima.length < FEWEST_YEARS) {
            return new Refused(days, endsOn, Reason.TOO_FEW_YEARS, maxima.length);
        }
        if (LMoments.of(maxima).scale() == 0) {
            return new Refused(days, endsOn, Reason.NO_SPREAD, maxima.length);
        }
        return assessed(days, endsOn, sum.getAsDouble(), maxima);
    }

    private static Assessed assessed(int days, LocalDate endsOn, double sum, double[] maxima) {
        var likely = GevByLikelihood.fit(maxima);
        var gev = likely.orElseGet(() -> GevByLMoments.fit(maxima));
        var intervals =
                likely.isPresent()
                        ? new ProfileLikelihood(maxima, gev)
                        : new ParametricBootstrap(gev, maxima.length);
        var period = gev.returnPeriodYears(sum);
        return new Assessed(
                days,
                endsOn,
                sum,
                maxima.length,
                likely.isPresent() ? FitMethod.MAXIMUM_LIKELIHOOD : FitMethod.L_MOMENTS,
                gev,
                period,
                intervals.ofReturnPeriod(sum, CONFIDENCE),
                PERIODS_YEARS.stream().map(years -> level(gev, intervals, years)).toList(),
                cautions(period, maxima.length));
    }

    private static ReturnLevel level(Gev gev, IntervalMethod intervals, int years) {
        return new ReturnLevel(
                years, gev.returnLevel(years), intervals.ofReturnLevel(years, CONFIDENCE));
    }

    private static List<Caution> cautions(double periodYears, int years) {
        var cautions = new ArrayList<Caution>();
        if (years < COMFORTABLE_YEARS) {
            cautions.add(Caution.SHORT_RECORD);
        }
        if (periodYears > FARTHEST * years) {
            cautions.add(Caution.FAR_BEYOND_RECORD);
        }
        return cautions;
    }
}
