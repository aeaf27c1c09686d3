package org.anlan.ingest.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// Pages of `ingest.clock`, the latest due first, as they were known at an instant.
final class SqlClockPages {

    private static final String LIST =
            """
            select rule, process, region, round, starts_at, due, told,
                   case when met_at <= :at then met_at end as met_at,
                   case when ended_at <= :at then ended_at end as ended_at
              from ingest.clock
             where process = :process and known_at <= :at
               and (not :placed or region = any(:regions))
               and (not :owed or ((met_at is null or met_at > :at)
                                  and (ended_at is null or ended_at > :at)))
               and (not :paged or (due, region, rule, round)
                                < (:due, :region, :rule, :round))
             order by due desc, region desc, rule desc, round desc limit :most
            """;

    /// What is asked.
    ///
    /// @param regions only these; empty for all
    /// @param owed only those that are neither met nor ended
    /// @param at civil time as of which
    /// @param after the last of the page before
    record Asked(
            String process,
            Optional<List<String>> regions,
            boolean owed,
            Instant at,
            Optional<Key> after) {}

    /// Where a page ended.
    record Key(Instant due, String region, String rule, int round) {

        static String written(SqlClocks.Clock c) {
            return "%s %s %s %d".formatted(c.due(), c.region(), c.rule(), c.round());
        }

        /// @throws Problem where it is not one of ours
        static Key read(String cursor) {
            try {
                var parts = cursor.split(" ", 4);
                return new Key(
                        Instant.parse(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3]));
            } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
                throw Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
            }
        }
    }

    private SqlClockPages() {}

    static List<SqlClocks.Clock> list(Handle handle, Asked asked, int most) {
        var after = asked.after().orElse(new Key(asked.at(), "", "", 0));
        return handle.createQuery(LIST)
                .bind("process", asked.process())
                .bind("placed", asked.regions().isPresent())
                .bindArray("regions", String.class, asked.regions().orElse(List.of()))
                .bind("at", asked.at())
                .bind("owed", asked.owed())
                .bind("paged", asked.after().isPresent())
                .bind("due", after.due())
                .bind("region", after.region())
                .bind("rule", after.rule())
                .bind("round", after.round())
                .bind("most", most)
                .map(SqlClocks::clock)
                .list();
    }
}
