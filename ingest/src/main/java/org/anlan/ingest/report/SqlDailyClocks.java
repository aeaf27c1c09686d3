package org.anlan.ingest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// The daily rounds in `ingest.clock`, and how far `ingest.daily` says they were started.
final class SqlDailyClocks {

    private static final String MEET_BY_EARLIER =
            """
            update ingest.clock c set met_at = r.at
              from (select min(submitted_at) as at from ingest.report f, ingest.clock k
                     where k.rule = :rule and k.process = :process and k.region = :region
                       and k.round = :round and f.process = k.process and f.region = k.region
                       and f.in_line and f.state = 'SUBMITTED' and f.as_of >= k.starts_at) r
             where c.rule = :rule and c.process = :process and c.region = :region
               and c.round = :round and c.met_at is null and r.at is not null
            """;

    private SqlDailyClocks() {}

    /// The last day that was started, if one was.
    static Optional<LocalDate> lastDay(Handle handle) {
        return handle.createQuery("select day from ingest.daily").mapTo(LocalDate.class).findOne();
    }

    static void putDay(Handle handle, LocalDate day) {
        handle.createUpdate(
                        """
                        insert into ingest.daily (day) values (:day)
                            on conflict (one) do update set day = excluded.day
                        """)
                .bind("day", day)
                .execute();
    }

    /// Meets the rounds of a region that began by the instant a report stands for.
    static void meet(
            Handle handle,
            List<String> rules,
            String process,
            RegionCode region,
            Instant asOf,
            Instant at) {
        handle.createUpdate(
                        """
                        update ingest.clock set met_at = :at
                         where rule = any(:rules) and process = :process and region = :region
                           and met_at is null and ended_at is null and starts_at <= :asOf
                        """)
                .bindArray("rules", String.class, rules)
                .bind("process", process)
                .bind("region", region.digits())
                .bind("asOf", asOf)
                .bind("at", at)
                .execute();
    }

    /// Meets a round that a report filed before it was started answers: shortly before midnight for
    /// midnight, or while the house was closed.
    static void meetByEarlier(
            Handle handle, String rule, String process, RegionCode region, int round) {
        handle.createUpdate(MEET_BY_EARLIER)
                .bind("rule", rule)
                .bind("process", process)
                .bind("region", region.digits())
                .bind("round", round)
                .execute();
    }

    /// Rounds that are neither met nor due by an instant, locked.
    static List<SqlClocks.Clock> listNotYetDue(Handle handle, List<String> rules, Instant at) {
        return handle.createQuery(
                        """
                        select * from ingest.clock
                         where rule = any(:rules) and met_at is null and ended_at is null
                           and due > :at
                         order by process, region, rule, round
                           for update
                        """)
                .bindArray("rules", String.class, rules)
                .bind("at", at)
                .map(SqlClocks::clock)
                .list();
    }
}
