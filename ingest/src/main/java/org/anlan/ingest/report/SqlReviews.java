package org.anlan.ingest.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `ingest.decision`, and what waits for one in `ingest.report`.
public final class SqlReviews {

    /// A review decision as shown.
    public record Decision(
            String level, String decision, String reviewer, Instant decidedAt, JsonNode reasons) {}

    private static final String WAITING =
            """
            select * from ingest.report
             where process = :process and base = :base and state = 'SUBMITTED'
               and reviewed_level = :before and path >= :from and path < :to
             order by path, version for update
            """;

    private static final String DECISIONS =
            """
            select report, level, decision, reviewer_name, decided_at, reasons::text
              from ingest.decision
             where report = any(:reports)
               and (cast(:until as timestamptz) is null or decided_at <= :until)
             order by decided_at
            """;

    private static final String ACCEPTED =
            """
            select r.* from ingest.report r
             where r.process = :process and r.base = :base and r.region = :region and r.in_line
               and r.entries ->> :indicator <> 'not-counted'
               and exists (select from ingest.decision d
                            where d.report = r.id and d.level = :level and d.decision = 'ACCEPT'
                              and (cast(:until as timestamptz) is null or d.decided_at <= :until))
             order by r.as_of desc, r.version desc limit 20
            """;

    /// Where reports stand.
    public record Place(String process, String base, RegionCode region) {}

    private SqlReviews() {}

    /// The line's newest reports of a place that count an indicator and that a level accepted.
    ///
    /// @param until accepted by then; at any time, when none is asked for
    public static List<StoredReport> listAccepted(
            Handle handle,
            Place place,
            String indicator,
            ReviewLevel level,
            Optional<Instant> until) {
        return handle.createQuery(ACCEPTED)
                .bind("process", place.process())
                .bind("base", place.base())
                .bind("region", place.region().digits())
                .bind("indicator", indicator)
                .bind("level", level.name())
                .bind("until", until.orElse(null))
                .map(SqlReports.ROW)
                .list();
    }

    /// Reports under a path that wait for the next review, locked.
    static List<StoredReport> listWaiting(
            Handle handle, String process, String base, int before, Scope scope) {
        return handle.createQuery(WAITING)
                .bind("process", process)
                .bind("base", base)
                .bind("before", before)
                .bind("from", scope.from())
                .bind("to", scope.to())
                .map(SqlReports.ROW)
                .list();
    }

    static void moveState(
            Handle handle, Collection<UUID> ids, StoredReport.State state, int reviewedLevel) {
        handle.createUpdate(
                        "update ingest.report set state = :state, reviewed_level = :level where id = any(:ids)")
                .bind("state", state.name())
                .bind("level", reviewedLevel)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .execute();
    }

    static void insertDecisions(
            Handle handle,
            Collection<UUID> ids,
            ReviewLevel level,
            String decision,
            ActorId reviewer,
            String reviewerName,
            Instant at,
            String reasons) {
        try (var batch =
                handle.prepareBatch(
                        """
                        insert into ingest.decision (report, level, decision, reviewer,
                               reviewer_name, decided_at, reasons)
                        values (:report, :level, :decision, :reviewer, :name, :at,
                               cast(:reasons as jsonb))
                        """)) {
            for (var id : ids) {
                batch.bind("report", id)
                        .bind("level", level.name())
                        .bind("decision", decision)
                        .bind("reviewer", reviewer.value())
                        .bind("name", reviewerName)
                        .bind("at", at)
                        .bind("reasons", reasons)
                        .add();
            }
            batch.execute();
        }
    }

    /// The decisions on some reports, oldest first.
    ///
    /// @param until those made by then; all, when none is asked for
    public static Map<UUID, List<Decision>> decisions(
            Handle handle, Collection<UUID> reports, Optional<Instant> until) {
        var decisions = new LinkedHashMap<UUID, List<Decision>>();
        handle.createQuery(DECISIONS)
                .bindArray("reports", UUID.class, List.copyOf(reports))
                .bind("until", until.orElse(null))
                .map((row, _) -> Map.entry(row.getObject("report", UUID.class), decision(row)))
                .forEach(
                        d ->
                                decisions
                                        .computeIfAbsent(d.getKey(), _ -> new ArrayList<>())
                                        .add(d.getValue()));
        return decisions;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("level"),
                row.getString("decision"),
                row.getString("reviewer_name"),
                SqlReports.instant(row, "decided_at"),
                Json.tree(row.getString("reasons")));
    }
}
