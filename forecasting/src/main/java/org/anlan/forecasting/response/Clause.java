package org.anlan.forecasting.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures.Figure;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.domain.port.Responses;

/// One condition of a plan: a figure from `lower` on, but below `upper`, bears a level.
///
/// @param plan version of the plan
/// @param issuer whose response it is: `nation`, `province` or `city`
/// @param level 1 (highest) to 4
/// @param indicators codes that are summed
/// @param ofRural whether the sum is meant in percent of the rural population
/// @param lower included
/// @param upper excluded; empty for no bound
/// @param clauseZh the clause in short
/// @param sample whether it is not the official figure
record Clause(
        String plan,
        String issuer,
        Responses.Type type,
        int level,
        List<String> indicators,
        boolean ofRural,
        BigDecimal lower,
        Optional<BigDecimal> upper,
        String clauseZh,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String document,
        boolean sample) {

    Clause {
        indicators = List.copyOf(indicators);
        if (level < 1 || level > 4 || lower.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Clause %s (level %d from %s on) must be of level 1 to 4 and above 0."
                            .formatted(clauseZh, level, lower));
        }
    }

    boolean standsOn(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// The reviewed sum; a part that was not counted adds nothing, and all missing is missing.
    ///
    /// @param rural people, empty when not known
    Optional<BigDecimal> value(Sheet sheet, Optional<BigDecimal> rural) {
        var sum =
                indicators.stream()
                        .flatMap(code -> sheet.find(code).stream())
                        .map(Figure::reviewed)
                        .flatMap(Optional::stream)
                        .map(Measure::exact)
                        .reduce(BigDecimal::add);
        return ofRural ? sum.flatMap(s -> rural.map(people -> Thresholds.percent(s, people))) : sum;
    }

    /// Whether parts of what is summed were split by a drill.
    boolean isSynthetic(Sheet sheet) {
        return indicators.stream()
                .flatMap(code -> sheet.find(code).stream())
                .anyMatch(Figure::synthetic);
    }

    boolean isMetBy(BigDecimal value) {
        return value.compareTo(lower) >= 0 && upper.map(u -> value.compareTo(u) < 0).orElse(true);
    }
}
