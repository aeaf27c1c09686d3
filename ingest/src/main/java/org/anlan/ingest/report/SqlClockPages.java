package org.anlan.ingest.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Pages of `ingest.clock`, the latest due first, as they were known at an instant.
final class SqlClockPages {

    private static final String LIST =
            """
            select c.rule, c.process, c.region, c.round, c.starts_at, c.due, c.told,
                   case when met_at <= :at then met_at end as met_at,
                   case when ended_at <= :at then ended_at end as ended_at,
                   u.times, u.urged_at, u.actor_name, u.by_region, u.by_level, u.means
              from ingest.clock c
              left join lateral (
                   select count(*) over () as times, urged_at, actor_name, by_region, by_level,
                          means
                     from ingest.urge
                    where rule = c.rule and process = c.process and region = c.region
                      and round = c.round and urged_at <= :at
                    order by urged_at desc, id desc limit 1) u on true
             where c.process = :process and known_at <= :at
               and (not :placed or c.region = any(:regions))
               and (not :owed or ((met_at is null or met_at > :at)
                                  and (ended_at is null or ended_at > :at)))
               and (not :paged or (c.due, c.region, c.rule, c.round)
                                < (:due, :region, :rule, :round))
             order by c.due desc, c.region desc, c.rule desc, c.round desc
             limit :most
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

    /// A clock as shown.
    ///
    /// @param urged how it was urged, if anybody did
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(@JsonUnwrapped SqlClocks.Clock clock, Optional<SqlUrges.Urged> urged) {}

    /// Where a page ended.
    record Key(Instant due, String region, String rule, int round) {

        static String written(Shown shown) {
            var c = shown.clock();
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

    static List<Shown> list(Handle handle, Asked asked, int most) {
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
                .map(SqlClockPages::shown)
                .list();
    }

    private static Shown shown(ResultSet row, StatementContext context) throws SQLException {
        return new Shown(SqlClocks.clock(row, context), urged(row));
    }

    private static Optional<SqlUrges.Urged> urged(ResultSet row) throws SQLException {
        var times = row.getInt("times");
        return times == 0
                ? Optional.empty()
                : Optional.of(
                        new SqlUrges.Urged(
                                times,
                                SqlReports.instant(row, "urged_at"),
                                row.getString("actor_name"),
                                new RegionCode(row.getString("by_region")),
                                row.getString("by_level"),
                                row.getString("means")));
    }
}
