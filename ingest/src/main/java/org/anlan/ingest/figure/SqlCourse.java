package org.anlan.ingest.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.ingest.report.StoredReport;
import org.jdbi.v3.core.Handle;

/// The table `ingest.figure` along time: what a figure was, and what it was nearest to a report.
public final class SqlCourse {

    /// The figure nearest in time to a report.
    ///
    /// @param value submitted, in the indicator's smallest unit
    /// @param rank of the body it comes from
    /// @param sameBase whether it is of the report's own base
    public record Near(long value, Instant asOf, int rank, boolean sameBase) {}

    /// One step of a figure's history.
    record Step(Instant changedAt, Tally tally) {}

    // A figure is withdrawn where a later row stands for the same time or an earlier one.
    private static final String HISTORY =
            """
            select * from (
                   select *, min(as_of) over (order by from_position desc
                             rows between unbounded preceding and 1 preceding) as later
                     from ingest.figure
                    where process = :process and base = :base and region = :region
                      and indicator = :indicator and from_position <= :at
                      and (to_position is null or to_position > from_position)) stood
             where (later is null or as_of < later) and submitted is not null
             order by as_of desc limit :limit
            """;

    private static final String NEAR =
            """
            select f.indicator, f.submitted, f.as_of, f.base = :base as same_base, r.source_rank,
                   r.in_line
              from (select *, min(as_of) over (partition by base, indicator
                              order by from_position desc
                              rows between unbounded preceding and 1 preceding) as later
                      from ingest.figure
                     where process = :process and region = :region and (base = :base or :unstated)
                       and (to_position is null or to_position > from_position)) f
              left join ingest.report r on r.id = f.report
             where (f.later is null or f.as_of < f.later) and f.submitted is not null
               and f.as_of between :from and :to
               and (f.report is null or f.report <> :report and r.state = 'SUBMITTED')
             order by abs(extract(epoch from (f.as_of - :asOf))), f.from_position desc
            """;

    private SqlCourse() {}

    /// A figure's course, oldest first: the last state of each time it stood for, of the newest so
    /// many; what was withdrawn is no part of it.
    static List<Step> history(
            Handle handle,
            String process,
            String base,
            RegionCode region,
            String indicator,
            long position,
            int most) {
        return handle.createQuery(HISTORY)
                .bind("process", process)
                .bind("base", base)
                .bind("region", region.digits())
                .bind("indicator", indicator)
                .bind("at", position)
                .bind("limit", most)
                .map((row, _) -> SqlFigures.row(row))
                .map(r -> new Step(r.changedAt(), r.tally()))
                .list()
                .reversed();
    }

    /// For each indicator the figure of a report's region nearest to it in time, not its own.
    ///
    /// @param line what the reporting line weighs there
    public static Map<String, Near> near(
            Handle handle, StoredReport report, Duration window, int line) {
        var near = new HashMap<String, Near>();
        handle.createQuery(NEAR)
                .bind("process", report.process())
                .bind("base", report.base())
                .bind("unstated", report.base().startsWith("unstated"))
                .bind("region", report.region().digits())
                .bind("report", report.id())
                .bind("asOf", report.asOf())
                .bind("from", report.asOf().minus(window))
                .bind("to", report.asOf().plus(window))
                .map((row, _) -> Map.entry(row.getString("indicator"), nearRow(row, line)))
                .forEach(e -> near.putIfAbsent(e.getKey(), e.getValue()));
        return near;
    }

    private static Near nearRow(ResultSet row, int line) throws SQLException {
        var rank = row.getInt("source_rank");
        var inLine = row.wasNull() || row.getBoolean("in_line");
        return new Near(
                row.getLong("submitted"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                inLine ? line : rank,
                row.getBoolean("same_base"));
    }
}
