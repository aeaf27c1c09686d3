package org.anlan.ingest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A report as it is sent: the body of `POST /api/v1/reports`.
///
/// @param id made where the report was first written down
/// @param process the disaster process; empty for a first report that opens one
/// @param hazard code of the hazard
/// @param region whom it is about
/// @param kind first report, follow-up, final or zero
/// @param base the counting base; figures of two bases never mix
/// @param asOf civil time the figures stand for
/// @param occurredAt civil time the disaster struck, for the reporting clock
/// @param values indicator code to a decimal in the indicator's unit, `none` (无) or `not-counted`
///     (未统计); a code left out is not counted
/// @param narrative at most 200 characters in the reporter's own voice
/// @param reasons rule id to explanation
/// @param errata indicator code to why a cumulative value falls
/// @param source another body's figures about the region; empty for the reporting line itself
/// @param onBehalf who called, when the duty officer files for somebody
/// @param synthetic whether a drill derived it from a wider total
public record ReportForm(
        UUID id,
        Optional<String> process,
        String hazard,
        String region,
        Kind kind,
        Base base,
        Instant asOf,
        Optional<Instant> occurredAt,
        Map<String, String> values,
        Optional<String> narrative,
        Optional<Map<String, String>> reasons,
        Optional<Map<String, String>> errata,
        Optional<Source> source,
        Optional<OnBehalf> onBehalf,
        Optional<Boolean> synthetic) {

    /// How the id of a base begins that its source does not state.
    static final String UNSTATED = "unstated";

    /// The source's name; empty for the reporting line itself.
    String sourceName() {
        return source.map(Source::name).orElse("");
    }

    /// The kinds of report.
    public enum Kind {
        FIRST("初报"),
        FOLLOW_UP("续报"),
        FINAL("核报"),
        ZERO("零报告");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        /// The Chinese name.
        public String zh() {
            return zh;
        }
    }

    /// A counting base.
    ///
    /// @param id such as `since-rain-began`; begins with `unstated` where the source names none:
    ///     then it stands for that source alone, so that two without a base never make one curve
    /// @param name as written, such as 入汛以来
    /// @param from its first day, if known
    public record Base(String id, String name, Optional<LocalDate> from) {}

    /// Another body that speaks about the region.
    ///
    /// @param name as written
    /// @param rank id of its rank in the pack's `source_ranks.csv`
    /// @param rounding step to which it rounded, in whole units
    public record Source(String name, String rank, Optional<Long> rounding) {}

    /// Who is filed for (代录).
    ///
    /// @param name the caller
    /// @param phone the number
    /// @param channel phone, satellite phone, radio …
    public record OnBehalf(String name, String phone, String channel) {}
}
