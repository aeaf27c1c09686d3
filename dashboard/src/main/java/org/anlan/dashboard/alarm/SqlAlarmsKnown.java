package org.anlan.dashboard.alarm;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The book of alarms as it was at a moment, in SQL: those raised by then and not ended, signed
/// only if they were by then.
///
/// Their words, level, count and passing on are those last written: only times are kept.
final class SqlAlarmsKnown {

    private static final String THEN =
            """
            select id, rule, level, region, region_name, title_zh, title_en, link, holds, count,
                   step, raised_at, silenced_until, cast(null as timestamptz) as ended_at,
                   case when signed_at <= :then then signed_name end as signed_name,
                   case when signed_at <= :then then signed_at end as signed_at
              from desk.alarm
             where raised_at <= :then and (ended_at is null or ended_at > :then)
             order by coalesce(signed_at <= :then, false), id desc
             limit :most
            """;

    private SqlAlarmsKnown() {}

    /// Those that stood at a civil time, the unsigned first, each newest first.
    static List<Alarm> list(Handle handle, Instant then, int most) {
        return handle.createQuery(THEN)
                .bind("then", then)
                .bind("most", most)
                .map((row, _) -> SqlAlarms.alarm(row))
                .list();
    }
}
