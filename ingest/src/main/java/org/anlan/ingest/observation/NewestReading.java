package org.anlan.ingest.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.anlan.domain.port.Observations.Kind;

/// The newest reading of a gauge as screens show it; numbers are decimal texts in `unit`, unknown
/// ones null.
///
/// @param overWarning value less warning stage, m
/// @param overGuarantee value less guarantee stage, m
/// @param risePerHour how the last two readings rise, m an hour, to the centimetre
/// @param day the day of rain
/// @param dayEnds when that day ends
@JsonInclude(JsonInclude.Include.ALWAYS)
record NewestReading(
        String station,
        String name,
        String river,
        String kind,
        double lon,
        double lat,
        String value,
        String unit,
        Instant observedAt,
        Optional<String> warning,
        Optional<String> guarantee,
        Optional<String> overWarning,
        Optional<String> overGuarantee,
        Optional<String> risePerHour,
        Optional<LocalDate> day,
        Optional<String> dayEnds,
        boolean sample) {

    /// A row of `ingest.reading_latest`.
    record Row(
            String station,
            Instant at,
            BigDecimal value,
            Optional<LocalDate> day,
            Optional<String> dayEnds,
            Optional<Before> before) {}

    /// The reading before the newest.
    record Before(Instant at, BigDecimal value) {}

    static NewestReading of(Gauge gauge, Row row, String unit) {
        return new NewestReading(
                gauge.id(),
                gauge.name(),
                gauge.river(),
                gauge.type().name().toLowerCase(Locale.ROOT),
                gauge.lon(),
                gauge.lat(),
                row.value().toPlainString(),
                unit,
                row.at(),
                gauge.warningM().map(BigDecimal::toPlainString),
                gauge.guaranteeM().map(BigDecimal::toPlainString),
                over(row, gauge.warningM()),
                over(row, gauge.guaranteeM()),
                isLevel(gauge) ? rise(row) : Optional.empty(),
                row.day(),
                row.dayEnds(),
                gauge.sample());
    }

    private static boolean isLevel(Gauge gauge) {
        return gauge.kind() == Kind.STAGE || gauge.kind() == Kind.RESERVOIR;
    }

    private static Optional<String> over(Row row, Optional<BigDecimal> mark) {
        return mark.map(m -> row.value().subtract(m).toPlainString());
    }

    private static Optional<String> rise(Row row) {
        return row.before()
                .map(
                        before -> {
                            var seconds = Duration.between(before.at(), row.at()).toSeconds();
                            return row.value()
                                    .subtract(before.value())
                                    .multiply(BigDecimal.valueOf(3_600))
                                    .divide(
                                            BigDecimal.valueOf(Math.max(1, seconds)),
                                            2,
                                            RoundingMode.HALF_UP)
                                    .toPlainString();
                        });
    }
}
