package org.anlan.ingest.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// The table `ingest.clock`: who owes what report by when.
public final class SqlClocks {

    /// A clock, running or stopped.
    ///
    /// @param round which run of its rule: a daily clock's epoch day, else counted from 0
    /// @param endedAt since when nothing is owed any more, report or not
    /// @param told the share in percent told of last
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Clock(
            String rule,
            String process,
            RegionCode region,
            int round,
            Instant startsAt,
            Instant due,
            Optional<Instant> metAt,
            Optional<Instant> endedAt,
            int told) {

        /// A clock that begins to run.
        Clock(
                String rule,
                String process,
                RegionCode region,
                int round,
                Instant startsAt,
                Instant due) {
            this(
                    rule,
                    process,
                    region,
                    round,
                    startsAt,
                    due,
                    Optional.empty(),
                    Optional.empty(),
                    0);
        }

        /// The share of its time that has passed, in percent.
        int percent(Instant now) {
            var whole = Math.max(1, due.getEpochSecond() - startsAt.getEpochSecond());
            return Math.clamp(
                    (now.getEpochSecond() - startsAt.getEpochSecond()) * 100 / whole, 0, 100);
        }
    }

    private SqlClocks() {}

    /// Starts a clock, unless that round of it was started before.
    static void start(Handle handle, Clock clock, Instant knownAt) {
        handle.createUpdate(
                        """
                        insert into ingest.clock
                               (rule, process, region, round, starts_at, due, known_at)
                        select :rule, id, :region, :round, :starts, :due, :known
                          from ingest.process
                         where id = :process and closed_at is null
                            on conflict do nothing
                        """)
                .bind("rule", clock.rule())
                .bind("process", clock.process())
                .bind("region", clock.region().digits())
                .bind("round", clock.round())
                .bind("starts", clock.startsAt())
                .bind("known", knownAt)
                .bind("due", clock.due())
                .execute();
    }

    /// Stops a region's clock of a rule.
    static void meet(Handle handle, String rule, String process, RegionCode region, Instant at) {
        handle.createUpdate(
                        """
                        update ingest.clock set met_at = :at
                         where rule = :rule and process = :process and region = :region
                           and met_at is null and ended_at is null
                        """)
                .bind("at", at)
                .bind("rule", rule)
                .bind("process", process)
                .bind("region", region.digits())
                .execute();
    }

    /// Ends a clock without its report.
    static void end(Handle handle, Clock clock, Instant at) {
        bound(
                        handle.createUpdate(
                                """
                                update ingest.clock set ended_at = :at
                                 where rule = :rule and process = :process and region = :region
                                   and round = :round and met_at is null
                                """),
                        clock)
                .bind("at", at)
                .execute();
    }

    /// Lets a clock that ran before run anew; one that never ran stays so.
    static void again(
            Handle handle,
            String rule,
            String process,
            RegionCode region,
            Instant from,
            Instant due) {
        meet(handle, rule, process, region, from);
        handle.createUpdate(
                        """
                        insert into ingest.clock
                               (rule, process, region, round, starts_at, due, known_at)
                        select rule, process, region, max(round) + 1, :from, :due, :from
                          from ingest.clock
                         where rule = :rule and process = :process and region = :region
                         group by rule, process, region
                        """)
                .bind("from", from)
                .bind("due", due)
                .bind("rule", rule)
                .bind("process", process)
                .bind("region", region.digits())
                .execute();
    }

    /// One run of a clock, locked.
    static Optional<Clock> find(
            Handle handle, String rule, String process, RegionCode region, int round) {
        return handle.createQuery(
                        """
                        select * from ingest.clock
                         where rule = :rule and process = :process and region = :region
                           and round = :round
                           for update
                        """)
                .bind("rule", rule)
                .bind("process", process)
                .bind("region", region.digits())
                .bind("round", round)
                .map(SqlClocks::clock)
                .findOne();
    }

    /// The clocks that run on: a closed process owes nothing more.
    static List<Clock> listRunning(Handle handle) {
        return handle.createQuery(
                        """
                        select c.* from ingest.clock c join ingest.process p on p.id = c.process
                         where c.met_at is null and c.ended_at is null and c.told < 100
                           and p.closed_at is null
                           for update of c
                        """)
                .map(SqlClocks::clock)
                .list();
    }

    static void told(Handle handle, Clock clock, int percent) {
        bound(
                        handle.createUpdate(
                                """
                                update ingest.clock set told = :told
                                 where rule = :rule and process = :process and region = :region
                                   and round = :round
                                """),
                        clock)
                .bind("told", percent)
                .execute();
    }

    private static Update bound(Update update, Clock clock) {
        return update.bind("rule", clock.rule())
                .bind("process", clock.process())
                .bind("region", clock.region().digits())
                .bind("round", clock.round());
    }

    static Clock clock(ResultSet row, StatementContext context) throws SQLException {
        return new Clock(
                row.getString("rule"),
                row.getString("process"),
                new RegionCode(row.getString("region")),
                row.getInt("round"),
                SqlReports.instant(row, "starts_at"),
                SqlReports.instant(row, "due"),
                SqlReports.findInstant(row, "met_at"),
                SqlReports.findInstant(row, "ended_at"),
                row.getInt("told"));
    }
}
