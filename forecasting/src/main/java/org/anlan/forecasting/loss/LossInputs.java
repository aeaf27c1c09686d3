package org.anlan.forecasting.loss;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.anlan.web.Json;
import org.jspecify.annotations.Nullable;

/// What a nowcast is computed from; written and read as it stands.
///
/// @param position of the figures
/// @param at civil time of the nowcast, ISO
/// @param onset from when on delays are counted, ISO
/// @param over whether no more reports are taken
/// @param curve where the development curves are from
/// @param rainDays days of the rain behind the priors, rising; empty where there was none
/// @param priorSample whether the priors rest on samples
/// @param lines one for each indicator
record LossInputs(
        String process,
        String base,
        String hazard,
        long position,
        String at,
        String onset,
        boolean over,
        Curve curve,
        List<String> rainDays,
        boolean priorSample,
        List<Line> lines) {

    LossInputs {
        rainDays = List.copyOf(rainDays);
        lines = List.copyOf(lines);
    }

    /// Reads what was written by `Json.write`.
    static LossInputs read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), LossInputs.class);
    }

    /// Where the curves are from.
    record Curve(boolean learnt, int events, boolean sample, String textZh) {}

    /// One indicator.
    ///
    /// @param past how far nowcasts of processes that are over erred
    record Line(
            String indicator,
            List<DevelopmentCurve.Point> curve,
            List<County> counties,
            Past past) {

        Line {
            curve = List.copyOf(curve);
            counties = List.copyOf(counties);
            past = past == null ? Past.NONE : past; // null: inputs of before
        }
    }

    /// How far nowcasts of processes that are over erred at about this stage.
    ///
    /// @param processes how many there are
    /// @param reach natural logarithm of p90 over p50; null while too few are over
    /// @param beatsReports whether they came nearer than the bare reports; null likewise
    record Past(int processes, @Nullable Double reach, @Nullable Boolean beatsReports) {

        static final Past NONE = new Past(0, null, null);
    }

    /// Rain that fell after a county's last word.
    ///
    /// @param logMean of the losses expected of it alone
    /// @param logDeviation of these, above 0
    /// @param before mean of the logarithm of what the rain before the word made expect; null where
    ///     that was less than one unit, or is not known
    record Since(double logMean, double logDeviation, @Nullable Double before) {}

    /// One county.
    ///
    /// @param logMean of the prior from rain; null where there is none
    /// @param logDeviation of it, likewise
    /// @param people residents; null where not known
    /// @param exposed what could be lost at the most; null where not known
    /// @param reported reviewed so far; null is not counted
    /// @param reportedAt civil time it stands for, ISO; null likewise
    /// @param unchangedAt until when the county last stated that nothing new had happened, ISO;
    ///     null if it never did
    /// @param since rain after its last word; null if there was none, or it never said a word
    record County(
            String region,
            @Nullable Double logMean,
            @Nullable Double logDeviation,
            @Nullable Double people,
            @Nullable Double exposed,
            @Nullable Double reported,
            @Nullable String reportedAt,
            @Nullable String unchangedAt,
            @Nullable Since since) {

        /// Whether it neither reported nor stated that nothing had happened.
        boolean isSilent() {
            return reported == null && unchangedAt == null;
        }

        /// The total it last told; nothing new before any figure is none. Empty for silence.
        OptionalDouble told() {
            if (reported != null) {
                return OptionalDouble.of(reported);
            }
            return unchangedAt == null ? OptionalDouble.empty() : OptionalDouble.of(0);
        }

        /// The time its last word stands for, ISO; empty for silence, and where that is not known.
        Optional<String> toldAt() {
            return Stream.of(Optional.ofNullable(reportedAt), Optional.ofNullable(unchangedAt))
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(Instant::parse));
        }
    }
}
