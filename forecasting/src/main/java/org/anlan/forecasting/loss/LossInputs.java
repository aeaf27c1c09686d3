package org.anlan.forecasting.loss;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    record Line(String indicator, List<DevelopmentCurve.Point> curve, List<County> counties) {

        Line {
            curve = List.copyOf(curve);
            counties = List.copyOf(counties);
        }
    }

    /// One county.
    ///
    /// @param logMean of the prior from rain; null where there is none
    /// @param logDeviation of it, likewise
    /// @param people residents; null where not known
    /// @param exposed what could be lost at the most; null where not known
    /// @param reported reviewed so far; null is not counted
    /// @param reportedAt civil time it stands for, ISO; null likewise
    record County(
            String region,
            @Nullable Double logMean,
            @Nullable Double logDeviation,
            @Nullable Double people,
            @Nullable Double exposed,
            @Nullable Double reported,
            @Nullable String reportedAt) {}
}
