package org.anlan.ingest.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.domain.RegionCode;
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

    private static final String LIST =
            """
            select e.*, r.region, r.source, r.source_rank, r.as_of, r.entries::text as sent
              from ingest.exclusion e join ingest.report r on r.id = e.report
             where r.process = :process
             order by e.proposed_at, e.report limit 500
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

    /// The exclusions of a process, oldest first.
    public static List<Exclusion> list(Handle handle, String process) {
        return handle.createQuery(LIST)
                .bind("process", process)
                .map(
                        (row, _) ->
                                new Exclusion(
                                        row.getObject("report", UUID.class),
                                        new RegionCode(row.getString("region")),
                                        row.getString("source"),
                                        row.getInt("source_rank"),
                                        row.getObject("as_of", OffsetDateTime.class).toInstant(),
                                        row.getString("sent"),
                                        row.getString("reason"),
                                        row.getString("rule"),
                                        row.getString("text_zh"),
                                        row.getString("text_en"),
                                        row.getObject("proposed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("state"),
                                        Optional.ofNullable(row.getString("reviewer_name")),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "decided_at", OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .list();
    }
}
