package org.anlan.ingest.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The table `ingest.clock`: who owes what report by when.
public final class SqlClocks {

    /// A clock, running or stopped.
    ///
    /// @param told the share in percent told of last
    public record Clock(
            String rule,
            String process,
            RegionCode region,
            Instant startsAt,
            Instant due,
            java.util.Optional<Instant> metAt,
            int told) {

        /// The share of its time that has passed, in percent.
        int percent(Instant now) {
            var whole = Math.max(1, due.getEpochSecond() - startsAt.getEpochSecond());
            return Math.clamp(
                    (now.getEpochSecond() - startsAt.getEpochSecond()) * 100 / whole, 0, 100);
        }
    }

    private SqlClocks() {}

    /// Starts a clock, unless it was started before.
    static void start(Handle handle, Clock clock) {
        handle.createUpdate(
                        """
                        insert into ingest.clock (rule, process, region, starts_at, due)
                        select :rule, id, :region, :starts, :due from ingest.process
                         where id = :process and closed_at is null
                            on conflict do nothing
                        """)
                .bind("rule", clock.rule())
                .bind("process", clock.process())
                .bind("region", clock.region().digits())
                .bind("starts", clock.startsAt())
                .bind("due", clock.due())
                .execute();
    }

    /// Stops a region's clock of a rule.
    static void meet(Handle handle, String rule, String process, RegionCode region, Instant at) {
        handle.createUpdate(
                        """
                        update ingest.clock set met_at = :at
                         where rule = :rule and process = :process and region = :region
                           and met_at is null
                        """)
                .bind("at", at)
                .bind("rule", rule)
                .bind("process", process)
                .bind("region", region.digits())
                .execute();
    }

    /// Lets a clock that runs, or was stopped, run anew; one that never ran stays so.
    static void again(
            Handle handle,
            String rule,
            String process,
            RegionCode region,
            Instant from,
            Instant due) {
        handle.createUpdate(
                        """
                        update ingest.clock
                           set starts_at = :from, due = :due, met_at = null, told = 0
                         where rule = :rule and process = :process and region = :region
                        """)
                .bind("from", from)
                .bind("due", due)
                .bind("rule", rule)
                .bind("process", process)
                .bind("region", region.digits())
                .execute();
    }

    /// The clocks that run on: a closed process owes nothing more.
    static List<Clock> listRunning(Handle handle) {
        return list(
                handle,
                """
                select c.* from ingest.clock c join ingest.process p on p.id = c.process
                 where c.met_at is null and c.told < 100 and p.closed_at is null
                   for update of c
                """);
    }

    /// All clocks of a process.
    public static List<Clock> list(Handle handle, String process, int most) {
        return handle.createQuery(
                        "select * from ingest.clock where process = :process order by due, region limit :most")
                .bind("process", process)
                .bind("most", most)
                .map(SqlClocks::clock)
                .list();
    }

    static void told(Handle handle, Clock clock, int percent) {
        handle.createUpdate(
                        "update ingest.clock set told = :told where rule = :rule and process = :process and region = :region")
                .bind("told", percent)
                .bind("rule", clock.rule())
                .bind("process", clock.process())
                .bind("region", clock.region().digits())
                .execute();
    }

    private static List<Clock> list(Handle handle, String sql) {
        return handle.createQuery(sql).map(SqlClocks::clock).list();
    }

    private static Clock clock(
            java.sql.ResultSet row, org.jdbi.v3.core.statement.StatementContext context)
            throws java.sql.SQLException {
        return new Clock(
                row.getString("rule"),
                row.getString("process"),
                new RegionCode(row.getString("region")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                java.util.Optional.ofNullable(row.getObject("met_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("told"));
    }
}
