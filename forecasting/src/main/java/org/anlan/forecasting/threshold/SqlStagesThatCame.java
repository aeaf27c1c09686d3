package org.anlan.forecasting.threshold;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.anlan.forecasting.rule.Rule;
import org.anlan.forecasting.threshold.StagesThatCame.Over;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.threshold_event`, read for what rivers did.
final class SqlStagesThatCame {

    private SqlStagesThatCame() {}

    static List<Over> list(Handle handle, Instant from, Instant to) {
        return handle.createQuery(
                        """
                        select station, name, kind, since, coalesce(ended_at, last_at) as until
                          from forecasting.threshold_event
                         where kind in (:warning, :guarantee)
                           and since < :to and coalesce(ended_at, last_at) >= :from
                         order by since, station, kind
                        """)
                .bind("warning", Rule.Kind.STAGE_WARNING.name())
                .bind("guarantee", Rule.Kind.STAGE_GUARANTEE.name())
                .bind("from", Timestamp.from(from))
                .bind("to", Timestamp.from(to))
                .map(
                        (row, _) ->
                                new Over(
                                        row.getString("station"),
                                        row.getString("name"),
                                        row.getString("kind")
                                                .equals(Rule.Kind.STAGE_GUARANTEE.name()),
                                        row.getTimestamp("since").toInstant(),
                                        row.getTimestamp("until").toInstant()))
                .list();
    }
}
