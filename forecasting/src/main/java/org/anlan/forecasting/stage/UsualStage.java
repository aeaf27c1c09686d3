package org.anlan.forecasting.stage;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.forecasting.outlook.Quantiles;

/// What is usual at a station on a day of the year: the stages of earlier years within 15 days of
/// it. Only of stations that are read by the day, whose past is looked at over three years.
final class UsualStage {

    /// Two years of 31 days, with fewer it is not told.
    static final int LEAST = 60;

    private static final int AROUND = 15;
    private static final int YEAR = 365;
    private static final int EARLIER = 180;

    /// No leap year: 29 February counts as the 28th.
    private static final int COMMON = 2001;

    private UsualStage() {}

    /// Empty where the past is too short.
    static Optional<Fan> fan(StageSeries series, int lead) {
        if (series.step() != StageStep.DAY) {
            return Optional.empty();
        }
        var metres = series.metres();
        var first = series.firstDay();
        var target = first.plusDays(metres.length - 1L + lead);
        var usual =
                IntStream.range(0, metres.length)
                        .filter(t -> isNear(first.plusDays(t), target))
                        .mapToDouble(t -> metres[t])
                        .filter(Double::isFinite)
                        .toArray();
        Arrays.sort(usual);
        return usual.length < LEAST
                ? Optional.empty()
                : Optional.of(Fan.of(p -> Quantiles.of(usual, p)[0]));
    }

    private static boolean isNear(LocalDate day, LocalDate target) {
        var apart = Math.abs(ofYear(day) - ofYear(target));
        return day.isBefore(target.minusDays(EARLIER)) && Math.min(apart, YEAR - apart) <= AROUND;
    }

    private static int ofYear(LocalDate day) {
        return day.withYear(COMMON).getDayOfYear();
    }
}
