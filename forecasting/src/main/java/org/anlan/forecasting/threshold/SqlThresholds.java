package org.anlan.forecasting.threshold;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.store.Tx;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `forecasting.threshold_event` and `threshold_stand`.
final class SqlThresholds {

    private static final String INSERT =
            """
            insert into forecasting.threshold_event
                   (id, rule, kind, station, name, text_zh, since, told_at, value, bound, unit, peak,
                    last_at, ended_at, sample, consults, position)
            select :id, :rule, :kind, :station, :name, :text, :since, :told, :value, :bound, :unit,
                   :peak, :last, :ended, :sample, :consults, :position
             where not exists (select 1 from forecasting.threshold_event
                                where rule = :rule and station = :station and since <= :since
                                  and (ended_at is null or ended_at >= :since))
                on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update forecasting.threshold_event
               set peak = :peak, last_at = :last, ended_at = :ended
             where id = :id
            """;

    private static final String LIST =
            """
            select * from forecasting.threshold_event
             where (:ended or ended_at is null)
               and (cast(:station as text) is null or station = :station)
             order by told_at desc, id desc limit :most
            """;

    /// Which process holds right sums, as of which fact.
    record Stand(UUID holder, long position) {

        boolean isOf(UUID other, long at) {
            return holder.equals(other) && position == at;
        }
    }

    private SqlThresholds() {}

    /// Stores an event; false when one of the same rule and station covers its time already.
    static boolean insert(Tx tx, ThresholdEvent event) {
        var position = tx.cause().position();
        return tx.handle()
                        .createUpdate(INSERT)
                        .bind("id", event.id())
                        .bind("rule", event.rule())
                        .bind("kind", event.kind())
                        .bind("station", event.station())
                        .bind("name", event.name())
                        .bind("text", event.textZh())
                        .bind("since", event.since())
                        .bind("told", event.toldAt())
                        .bind("value", event.value())
                        .bind("bound", event.bound())
                        .bind("unit", event.unit())
                        .bind("peak", event.peak())
                        .bind("last", event.lastAt())
                        .bind("ended", event.endedAt())
                        .bind("sample", event.sample())
                        .bind("consults", event.consults())
                        .bind("position", position.isPresent() ? (Long) position.getAsLong() : null)
                        .execute()
                == 1;
    }

    static void update(Handle handle, Collection<ThresholdEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(UPDATE)) {
            for (var event : events) {
                batch.bind("id", event.id())
                        .bind("peak", event.peak())
                        .bind("last", event.lastAt())
                        .bind("ended", event.endedAt())
                        .add();
            }
            batch.execute();
        }
    }

    /// The open events of a rule by station.
    static Map<String, ThresholdEvent> open(Handle handle, String rule) {
        var open = new HashMap<String, ThresholdEvent>();
        handle.createQuery(
                        """
                        select * from forecasting.threshold_event
                         where rule = :rule and ended_at is null
                        """)
                .bind("rule", rule)
                .map((row, _) -> event(row))
                .forEach(event -> open.put(event.station(), event));
        return open;
    }

    /// Newest first.
    static List<ThresholdEvent> list(
            Handle handle, boolean ended, @Nullable String station, int most) {
        return handle.createQuery(LIST)
                .bind("ended", ended)
                .bind("station", station)
                .bind("most", most)
                .map((row, _) -> event(row))
                .list();
    }

    private static ThresholdEvent event(ResultSet row) throws SQLException {
        return new ThresholdEvent(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getString("kind"),
                row.getString("station"),
                row.getString("name"),
                row.getString("text_zh"),
                time(row, "since").orElseThrow(),
                time(row, "told_at").orElseThrow(),
                number(row, "value"),
                number(row, "bound"),
                row.getString("unit"),
                number(row, "peak"),
                time(row, "last_at").orElseThrow(),
                time(row, "ended_at"),
                row.getBoolean("sample"),
                row.getBoolean("consults"));
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).stripTrailingZeros();
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /// Which process holds the sums; its row is locked until the transaction ends.
    static Optional<Stand> stand(Handle handle, String name) {
        return handle.createQuery(
                        """
                        select holder, position from forecasting.threshold_stand
                         where name = :name for update
                        """)
                .bind("name", name)
                .map(
                        (row, _) ->
                                new Stand(
                                        row.getObject("holder", UUID.class),
                                        row.getLong("position")))
                .findOne();
    }

    static void putStand(Handle handle, String name, UUID holder, long position) {
        handle.createUpdate(
                        """
                        insert into forecasting.threshold_stand (name, holder, position)
                        values (:name, :holder, :position)
                            on conflict (name) do update
                           set holder = excluded.holder, position = excluded.position
                        """)
                .bind("name", name)
                .bind("holder", holder)
                .bind("position", position)
                .execute();
    }
}
