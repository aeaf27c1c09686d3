package org.anlan.ingest.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Scope;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// The table `ingest.exclusion`: what does not count, why, and who said so.
public final class SqlExclusions {

    /// An exclusion as shown.
    ///
    /// @param reason `CONFLICT` or `DUPLICATE`
    /// @param state `PROPOSED`, `UPHELD` or `OVERRULED`
    /// @param reviewer who decided, empty while proposed
    public record Exclusion(
            UUID report,
            String base,
            RegionCode region,
            String source,
            int rank,
            Instant asOf,
            String entries,
            String reason,
            String rule,
            String textZh,
            String textEn,
            Instant proposedAt,
            String state,
            Optional<String> reviewer,
            Optional<Instant> decidedAt) {}

    /// Where a page starts: after this exclusion.
    ///
    /// @param open whether it waits for a decision
    record Key(boolean open, Instant at, UUID report) {

        static Key of(Exclusion last) {
            return new Key(last.state().equals("PROPOSED"), last.proposedAt(), last.report());
        }

        /// @throws Problem 400 if the cursor is not ours
        static Key read(String cursor) {
            try {
                var parts = cursor.split(" ", 3);
                return new Key(
                        Boolean.parseBoolean(parts[0]),
                        Instant.parse(parts[1]),
                        UUID.fromString(parts[2]));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
            }
        }

        String written() {
            return "%s %s %s".formatted(open, at, report);
        }
    }

    private static final String LIST =
            """
            select e.*, r.base, r.region, r.source, r.source_rank, r.as_of,
                   r.entries::text as sent
              from ingest.exclusion e join ingest.report r on r.id = e.report
             where r.process = :process
               and exists (select from unnest(:from, :to) as seen (low, high)
                            where r.path >= seen.low collate "C"
                              and r.path < seen.high collate "C")
               and (cast(:at as timestamptz) is null
                    or (e.state = 'PROPOSED', e.proposed_at, e.report) < (:open, :at, :id))
             order by e.state = 'PROPOSED' desc, e.proposed_at desc, e.report desc
             limit :limit
            """;

    private static final String ABOUT =
            """
            select e.*, r.base, r.region, r.source, r.source_rank, r.as_of,
                   r.entries::text as sent
              from ingest.exclusion e join ingest.report r on r.id = e.report
             where r.process = :process and r.region = :region and not r.in_line
             order by e.proposed_at desc, e.report limit 500
            """;

    private SqlExclusions() {}

    /// Proposes an exclusion; false when one was decided or proposed before.
    static boolean propose(
            Handle handle,
            UUID report,
            String reason,
            String rule,
            String textZh,
            String textEn,
            Instant at) {
        return handle.createUpdate(
                                """
                                insert into ingest.exclusion (report, reason, rule, text_zh, text_en,
                                       proposed_at, state)
                                values (:report, :reason, :rule, :zh, :en, :at, 'PROPOSED')
                                    on conflict do nothing
                                """)
                        .bind("report", report)
                        .bind("reason", reason)
                        .bind("rule", rule)
                        .bind("zh", textZh)
                        .bind("en", textEn)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /// Decides a proposed exclusion; the reason it was proposed for, or nothing.
    static Optional<String> decide(
            Handle handle, UUID report, String state, ActorId reviewer, String name, Instant at) {
        return handle.createQuery(
                        """
                        update ingest.exclusion
                           set state = :state, reviewer = :reviewer, reviewer_name = :name,
                               decided_at = :at
                         where report = :report and state = 'PROPOSED'
                        returning reason
                        """)
                .bind("state", state)
                .bind("reviewer", reviewer.value())
                .bind("name", name)
                .bind("at", at)
                .bind("report", report)
                .mapTo(String.class)
                .findOne();
    }

    /// A page of the exclusions of a process under some paths: what waits for a decision first,
    /// then the newest.
    static List<Exclusion> list(
            Handle handle,
            String process,
            Collection<Scope> scopes,
            Optional<Key> after,
            int limit) {
        return handle.createQuery(LIST)
                .bind("process", process)
                .bindArray("from", String.class, scopes.stream().map(Scope::from).toList())
                .bindArray("to", String.class, scopes.stream().map(Scope::to).toList())
                .bind("open", after.map(Key::open).orElse(null))
                .bind("at", after.map(Key::at).orElse(null))
                .bind("id", after.map(Key::report).orElse(null))
                .bind("limit", limit)
                .map((row, _) -> exclusion(row))
                .list();
    }

    /// The exclusions about one region, newest first.
    public static List<Exclusion> about(Handle handle, String process, RegionCode region) {
        return handle.createQuery(ABOUT)
                .bind("process", process)
                .bind("region", region.digits())
                .map((row, _) -> exclusion(row))
                .list();
    }

    /// Reports of other bodies about regions, not set aside.
    static List<StoredReport> listOutside(Handle handle, String process, List<RegionCode> regions) {
        return handle.createQuery(
                        """
                        select * from ingest.report
                         where process = :process and region = any(:regions) and not in_line
                           and state = 'SUBMITTED'
                           and not exists (select from ingest.exclusion e where e.report = id)
                         order by as_of
                        """)
                .bind("process", process)
                .bindArray(
                        "regions", String.class, regions.stream().map(RegionCode::digits).toList())
                .map(SqlReports.ROW)
                .list();
    }

    static void exclude(Handle handle, UUID id, boolean excluded) {
        handle.createUpdate("update ingest.report set state = :state where id = :id")
                .bind("state", excluded ? "EXCLUDED" : "SUBMITTED")
                .bind("id", id)
                .execute();
    }

    private static Exclusion exclusion(ResultSet row) throws SQLException {
        return new Exclusion(
                row.getObject("report", UUID.class),
                row.getString("base"),
                new RegionCode(row.getString("region")),
                row.getString("source"),
                row.getInt("source_rank"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("sent"),
                row.getString("reason"),
                row.getString("rule"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                Optional.ofNullable(row.getString("reviewer_name")),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
