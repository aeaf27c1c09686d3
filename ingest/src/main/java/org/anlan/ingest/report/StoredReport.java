package org.anlan.ingest.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;

/// A report as stored; its figures never change, only its state does.
///
/// @param inLine whether the reporting line filed it, not another body about the region
/// @param version 1 for the first of its process, base, place and source
/// @param values counted values in the indicator's smallest unit
/// @param rounding step to which the source rounded, in whole units
/// @param reviewedLevel 0 none, 1 county, 2 city, 3 province
public record StoredReport(
        UUID id,
        String process,
        String base,
        RegionCode region,
        RegionLevel level,
        String path,
        ReportForm.Kind kind,
        String source,
        int sourceRank,
        boolean inLine,
        int version,
        Instant asOf,
        OptionalLong rounding,
        Map<String, Long> values,
        ActorId reporter,
        String reporterName,
        String reporterPhone,
        boolean synthetic,
        Instant submittedAt,
        Optional<String> clock,
        Optional<Instant> clockDue,
        int reviewedLevel,
        State state) {

    /// Where a report stands.
    public enum State {
        /// Waiting for a review, or accepted so far as `reviewedLevel` says.
        SUBMITTED,
        /// Sent back (驳回): it does not count until a new version comes.
        RETURNED,
        /// Sent back for a wrong time or hazard (勘误).
        ERRATUM,
        /// Proposed to be set aside, or set aside, for a contradiction or as a duplicate.
        EXCLUDED
    }

    public StoredReport {
        values = Map.copyOf(values);
    }
}
