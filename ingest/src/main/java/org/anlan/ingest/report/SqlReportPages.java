package org.anlan.ingest.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// Pages of the table `ingest.report`, for those who filed and those who review.
final class SqlReportPages {

    /// A report as it was sent, and where it stands.
    ///
    /// @param reviewedLevel 0 none, 1 county, 2 city, 3 province
    record Filed(
            UUID id,
            String process,
            String base,
            RegionCode region,
            ReportForm.Kind kind,
            int version,
            Instant asOf,
            Instant submittedAt,
            String narrative,
            UUID reporter,
            String reporterName,
            Optional<String> onBehalf,
            JsonNode values,
            StoredReport.State state,
            int reviewedLevel,
            Optional<Instant> clockDue) {}

    private static final String PAGE =
            """
            select id, process, base, region, kind, version, as_of, submitted_at, narrative,
                   reporter, reporter_name, on_behalf ->> 'name' as caller, entries::text, state,
                   reviewed_level, clock_due
              from ingest.report
             where path >= :from and path < :to and in_line
               and (cast(:process as text) is null or process = :process)
               and (not :waiting or state = 'SUBMITTED' and reviewed_level = :before)
               and (cast(:at as timestamptz) is null or (submitted_at, id) < (:at, :id))
             order by submitted_at desc, id desc
             limit :limit
            """;

    /// Where a page starts: after this report.
    record Key(Instant at, UUID id) {}

    private SqlReportPages() {}

    /// Reports under a path, newest first.
    ///
    /// @param waitingFor only those that wait for this review
    static List<Filed> list(
            Handle handle,
            Scope scope,
            Optional<String> process,
            Optional<ReviewLevel> waitingFor,
            Optional<Key> after,
            int limit) {
        return handle.createQuery(PAGE)
                .bind("from", scope.from())
                .bind("to", scope.to())
                .bind("process", process.orElse(null))
                .bind("waiting", waitingFor.isPresent())
                .bind("before", waitingFor.map(l -> l.step() - 1).orElse(0))
                .bind("at", after.map(Key::at).orElse(null))
                .bind("id", after.map(Key::id).orElse(null))
                .bind("limit", limit)
                .map((row, _) -> filed(row))
                .list();
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                row.getObject("id", UUID.class),
                row.getString("process"),
                row.getString("base"),
                new RegionCode(row.getString("region")),
                ReportForm.Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getTimestamp("as_of").toInstant(),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("narrative"),
                row.getObject("reporter", UUID.class),
                row.getString("reporter_name"),
                Optional.ofNullable(row.getString("caller")),
                Json.tree(row.getString("entries")),
                StoredReport.State.valueOf(row.getString("state")),
                row.getInt("reviewed_level"),
                Optional.ofNullable(row.getTimestamp("clock_due")).map(Timestamp::toInstant));
    }
}
