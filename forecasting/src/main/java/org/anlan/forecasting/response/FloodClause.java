package org.anlan.forecasting.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.port.Responses;

/// One condition of a flood plan 防汛应急预案: a stage at one of some stations, or rain over some
/// counties, bears a level.
///
/// @param plan version of the plan
/// @param issuer whose response it is
/// @param level 1 (highest) to 4
/// @param measure what is looked at
/// @param stations ids of which one is enough; empty for rain
/// @param rainMm areal rain of a day from which on a county counts; 0 for stages
/// @param lower m above the mark, or counties; included
/// @param sample whether it is not the official condition
record FloodClause(
        String plan,
        String issuer,
        int level,
        Measure measure,
        List<String> stations,
        BigDecimal rainMm,
        BigDecimal lower,
        String clauseZh,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String document,
        boolean sample) {

    /// What a clause looks at.
    enum Measure {
        /// Metres above the warning stage.
        ABOVE_WARNING("m-above-warning", "米"),
        /// Metres above the guarantee stage.
        ABOVE_GUARANTEE("m-above-guarantee", "米"),
        /// Counties with so much areal rain on one day.
        COUNTIES("counties", "县");

        private final String word;
        private final String zh;

        Measure(String word, String zh) {
            this.word = word;
            this.zh = zh;
        }

        /// Its word in the pack.
        String word() {
            return word;
        }

        String zh() {
            return zh;
        }
    }

    FloodClause {
        stations = List.copyOf(stations);
        if (level < 1 || level > Responses.LEVELS.size() - 1 || lower.signum() < 0) {
            throw new IllegalArgumentException(
                    "Clause %s (level %d from %s on) must be of level 1 to 4, not below 0."
                            .formatted(clauseZh, level, lower));
        }
    }

    boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
