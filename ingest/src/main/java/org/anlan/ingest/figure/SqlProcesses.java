package org.anlan.ingest.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.port.Figures.Base;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.jdbi.v3.core.Handle;

/// Processes with their bases, the base of the newest figures first.
final class SqlProcesses {

    private static final String LIST =
            """
            select p.id, p.name, p.hazard, p.closed_at is null as open, p.started_at,
                   b.id as base, b.name as base_name, b.from_day,
                   n.newest is not null as counted
              from (select * from ingest.process c
                     where exists (select from ingest.base where process = c.id)
                       and (cast(:started as timestamptz) is null or started_at < :started
                            or (started_at = :started and id > :id))
                     order by started_at desc, id limit :limit) p
              join ingest.base b on b.process = p.id
              left join lateral (
                   select max(as_of) as newest from ingest.figure f
                    where f.process = p.id and f.base = b.id and f.level = 'PROVINCE'
                      and f.to_position is null and f.submitted is not null) n on true
             order by p.started_at desc, p.id, n.newest desc nulls last
            """;

    private static final int MOST = 500;

    /// The last process of a page.
    record Key(Instant startedAt, String id) {}

    private record Row(DisasterProcess process, Base base, boolean counted) {}

    /// What ended in a process, and when, in civil time.
    ///
    /// @param stableAt when it was declared stable (灾情稳定)
    /// @param closedAt when it was closed
    record Ends(Optional<Instant> stableAt, Optional<Instant> closedAt) {}

    static final Ends NO_ENDS = new Ends(Optional.empty(), Optional.empty());

    private SqlProcesses() {}

    /// By process, those that are stable or closed.
    static Map<String, Ends> listEnds(Handle handle) {
        var byId = new HashMap<String, Ends>();
        handle.createQuery(
                        """
                        select id, stable_at, closed_at from ingest.process
                         where stable_at is not null or closed_at is not null
                        """)
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getString("id"),
                                        new Ends(at(row, "stable_at"), at(row, "closed_at"))))
                .forEach(e -> byId.put(e.getKey(), e.getValue()));
        return byId;
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /// The newest processes that count something, as many as the port answers with.
    static List<DisasterProcess> list(Handle handle) {
        return list(handle, Optional.empty(), MOST);
    }

    /// Processes, the newest first.
    ///
    /// @param after only those that come after this one
    static List<DisasterProcess> list(Handle handle, Optional<Key> after, int limit) {
        var byId = new LinkedHashMap<String, List<Row>>();
        handle.createQuery(LIST)
                .bind("started", after.map(Key::startedAt).orElse(null))
                .bind("id", after.map(Key::id).orElse(""))
                .bind("limit", limit)
                .map(
                        (row, _) ->
                                new Row(
                                        new DisasterProcess(
                                                row.getString("id"),
                                                row.getString("name"),
                                                row.getString("hazard"),
                                                row.getBoolean("open"),
                                                row.getObject("started_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                List.of()),
                                        base(row, "base", "base_name"),
                                        row.getBoolean("counted")))
                .forEach(
                        r -> byId.computeIfAbsent(r.process().id(), _ -> new ArrayList<>()).add(r));
        return byId.values().stream().map(SqlProcesses::joined).toList();
    }

    static Optional<Base> findBase(Handle handle, String process, String base) {
        return handle.createQuery(
                        "select id, name, from_day from ingest.base where process = :process and id = :base")
                .bind("process", process)
                .bind("base", base)
                .map((row, _) -> base(row, "id", "name"))
                .findOne();
    }

    private static Base base(ResultSet row, String id, String name) throws SQLException {
        return new Base(
                row.getString(id),
                row.getString(name),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)));
    }

    /// A base under which nothing counts, such as that of a report set aside, is not offered.
    private static DisasterProcess joined(List<Row> rows) {
        var first = rows.getFirst().process();
        return new DisasterProcess(
                first.id(),
                first.name(),
                first.hazard(),
                first.open(),
                first.startedAt(),
                rows.stream()
                        .filter(r -> r.counted() || !rows.getFirst().counted())
                        .map(Row::base)
                        .toList());
    }
}
