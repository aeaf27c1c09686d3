package org.anlan.ingest.report;

import java.time.Instant;
import java.util.Optional;

/// What the reporter is told.
///
/// @param clock the clock it met or missed, if one ran
record Receipt(
        String id, String process, int version, Instant submittedAt, Optional<ClockState> clock) {

    /// How a report stands to its clock.
    record ClockState(String rule, Instant due, boolean met) {}

    static Receipt of(StoredReport report) {
        return new Receipt(
                report.id().toString(),
                report.process(),
                report.version(),
                report.submittedAt(),
                report.clock()
                        .flatMap(rule -> report.clockDue().map(due -> state(report, rule, due))));
    }

    private static ClockState state(StoredReport report, String rule, Instant due) {
        return new ClockState(rule, due, !report.submittedAt().isAfter(due));
    }
}
