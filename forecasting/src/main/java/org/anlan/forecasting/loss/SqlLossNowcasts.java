package org.anlan.forecasting.loss;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.loss_nowcast`: each nowcast as it was issued.
final class SqlLossNowcasts {

    private static final String INSERT =
            """
            insert into forecasting.loss_nowcast (run, process, base, position, issued_at, body)
            values (:run, :process, :base, :position, :at, :body)
            """;

    private static final String NEWEST =
            """
            select body from forecasting.loss_nowcast
             where process = :process and (cast(:base as text) is null or base = :base)
               and issued_at <= :at
             order by issued_at desc limit 1
            """;

    private static final String ISSUED =
            """
            select run, issued_at, body from forecasting.loss_nowcast
             where process = :process and base = :base and issued_at <= :at
             order by issued_at desc, run desc limit 1
            """;

    private static final String RUNS =
            """
            select run, process from forecasting.loss_nowcast where process = any(:processes)
            """;

    private SqlLossNowcasts() {}

    /// Which process each run was about, of those asked for.
    static Map<UUID, String> processesByRun(Handle handle, Collection<String> processes) {
        return handle
                .createQuery(RUNS)
                .bindArray("processes", String.class, processes.toArray())
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getObject("run", UUID.class), row.getString("process")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The newest by an instant, as JSON; without a base that of any.
    static Optional<String> findNewest(
            Handle handle, String process, Optional<String> base, Instant at) {
        return handle.createQuery(NEWEST)
                .bind("process", process)
                .bind("base", base.orElse(null))
                .bind("at", at)
                .mapTo(String.class)
                .findFirst();
    }

    /// The newest on a base by an instant, with its run.
    static Optional<Losses.IssuedNowcast> findIssued(
            Handle handle, String process, String base, Instant at) {
        return handle.createQuery(ISSUED)
                .bind("process", process)
                .bind("base", base)
                .bind("at", at)
                .map(
                        (row, _) ->
                                new Losses.IssuedNowcast(
                                        row.getObject("run", UUID.class),
                                        row.getTimestamp("issued_at").toInstant(),
                                        Json.tree(row.getString("body"))))
                .findFirst();
    }

    static void insert(Tx tx, UUID run, LossInputs inputs, String body) {
        tx.handle()
                .createUpdate(INSERT)
                .bind("run", run)
                .bind("process", inputs.process())
                .bind("base", inputs.base())
                .bind("position", inputs.position())
                .bind("at", tx.civilNow())
                .bind("body", body)
                .execute();
    }
}
