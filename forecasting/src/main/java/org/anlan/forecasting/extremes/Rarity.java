package org.anlan.forecasting.extremes;

import java.time.LocalDate;
import java.util.List;

/// How rare a rain sum is at its station, or why that cannot be said.
public sealed interface Rarity {

    /// The length of the sum, in days.
    int days();

    /// The last day of the sum.
    LocalDate endsOn();

    /// An answer.
    ///
    /// @param millimetres the sum that was judged
    /// @param years how many annual maxima bear the answer, at least 10
    /// @param method how the distribution was fitted
    /// @param distribution of annual maxima, in mm
    /// @param returnPeriodYears of the sum; infinite above the distribution's upper end
    /// @param returnPeriodInterval likewise in years
    /// @param levels the sums of the usual return periods, rising
    /// @param cautions what must be said with it, perhaps nothing
    record Assessed(
            int days,
            LocalDate endsOn,
            double millimetres,
            int years,
            FitMethod method,
            Gev distribution,
            double returnPeriodYears,
            Interval returnPeriodInterval,
            List<ReturnLevel> levels,
            List<Caution> cautions)
            implements Rarity {

        public Assessed {
            levels = List.copyOf(levels);
            cautions = List.copyOf(cautions);
        }
    }

    /// No answer.
    ///
    /// @param reason why
    /// @param years how many annual maxima there were
    record Refused(int days, LocalDate endsOn, Reason reason, int years) implements Rarity {}

    /// The sum of one return period.
    ///
    /// @param years the period
    /// @param millimetres exceeded once in so many years on average
    /// @param interval around the level, in mm
    record ReturnLevel(int years, double millimetres, Interval interval) {}

    /// How a distribution was fitted.
    enum FitMethod {
        /// The default; intervals by profile likelihood.
        MAXIMUM_LIKELIHOOD,
        /// The fallback when the likelihood is not regular (shape below −0.5, or near 1);
        /// intervals by parametric bootstrap.
        L_MOMENTS
    }

    /// Why there is no answer.
    enum Reason {
        /// A day of the sum was not reported.
        SUM_NOT_KNOWN,
        /// Fewer than ten annual maxima.
        TOO_FEW_YEARS,
        /// All annual maxima are the same.
        NO_SPREAD
    }

    /// What must be said with an answer.
    enum Caution {
        /// Fewer than twenty annual maxima.
        SHORT_RECORD,
        /// The return period is more than four times the length of the record.
        FAR_BEYOND_RECORD
    }
}
