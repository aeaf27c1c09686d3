package org.anlan.forecasting.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables `forecasting.run` and `run_text` as they are read.
final class SqlRuns {

    private static final String COLUMNS =
            """
            select id, model, version, parameters, subject, trigger, cause, window_from, window_to,
                   inputs_digest, missing, seed, state, attempts, queued_at, started_at, ended_at,
                   result_digest, lines, again,
                   (select o.result_digest from forecasting.run o
                     where o.id = forecasting.run.again) as kept_digest
              from forecasting.run
            """;

    private static final String LIST =
            COLUMNS
                    + """
                     where (cast(:model as text) is null or model = :model)
                       and (cast(:subject as text) is null or subject = :subject)
                       and (cast(:state as text) is null or state = :state)
                       and (cast(:before as uuid) is null or id < :before)
                     order by id desc limit :most
                    """;

    private static final String SAME =
            """
            select id, result_digest from forecasting.run
             where model = :model and subject = :subject and state = 'DONE' and again is null
             order by ended_at desc, id desc limit 1
            """;

    private static final String SAME_INPUTS =
            """
            select id, result_digest from forecasting.run
             where id = :id and version = :version and parameters = :parameters
               and inputs_digest = :digest
            """;

    /// What a list is asked for.
    record Filter(
            @Nullable String model,
            @Nullable String subject,
            @Nullable String state,
            @Nullable UUID before,
            int most) {}

    /// A run done before and the digest of what it made.
    record Before(UUID id, String resultDigest) {}

    private SqlRuns() {}

    static List<Run> list(Handle handle, Filter filter) {
        return handle.createQuery(LIST)
                .bind("model", filter.model())
                .bind("subject", filter.subject())
                .bind("state", filter.state())
                .bind("before", filter.before())
                .bind("most", filter.most())
                .map((row, _) -> run(row))
                .list();
    }

    static Optional<Run> find(Handle handle, UUID id) {
        return handle.createQuery(COLUMNS + " where id = :id")
                .bind("id", id)
                .map((row, _) -> run(row))
                .findOne();
    }

    /// The newest run done for a subject, if it was made by the same arithmetic from the same
    /// inputs.
    static Optional<Before> findSame(
            Handle handle, String model, String version, String parameters, Inputs inputs) {
        return handle.createQuery(SAME)
                .bind("model", model)
                .bind("subject", inputs.subject())
                .map((row, _) -> row.getObject("id", UUID.class))
                .findFirst()
                .flatMap(id -> sameInputs(handle, id, version, parameters, inputs.digest()));
    }

    private static Optional<Before> sameInputs(
            Handle handle, UUID id, String version, String parameters, String digest) {
        return handle.createQuery(SAME_INPUTS)
                .bind("id", id)
                .bind("version", version)
                .bind("parameters", parameters)
                .bind("digest", digest)
                .map(
                        (row, _) ->
                                new Before(
                                        row.getObject("id", UUID.class),
                                        row.getString("result_digest")))
                .findOne();
    }

    /// The inputs a run was made from, as its model wrote them.
    static Optional<String> findInputs(Handle handle, UUID id) {
        return findText(handle, "inputs_text", id);
    }

    /// What a run made, as its model wrote it.
    static Optional<String> findResult(Handle handle, UUID id) {
        return findText(handle, "result_digest", id);
    }

    private static Optional<String> findText(Handle handle, String column, UUID id) {
        return handle.createQuery(
                        """
                        select t.body from forecasting.run r
                          join forecasting.run_text t on t.digest = r.%s
                         where r.id = :id
                        """
                                .formatted(column))
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /// Adds a line to a run's record.
    static void addLine(Tx tx, UUID id, String line) {
        tx.handle()
                .createUpdate(
                        """
                        update forecasting.run
                           set lines = cast(cast(lines as jsonb)
                                            || jsonb_build_array(cast(:line as text)) as text)
                         where id = :id
                        """)
                .bind("line", line)
                .bind("id", id)
                .execute();
    }

    private static Run run(ResultSet row) throws SQLException {
        var seed = row.getObject("seed", Long.class);
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("model"),
                Optional.ofNullable(row.getString("version")),
                Optional.ofNullable(row.getString("parameters")),
                row.getString("subject"),
                Run.Trigger.valueOf(row.getString("trigger")),
                row.getString("cause"),
                time(row, "window_from"),
                time(row, "window_to"),
                Optional.ofNullable(row.getString("inputs_digest")),
                texts(row.getString("missing")),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                Run.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                time(row, "queued_at").orElseThrow(),
                time(row, "started_at"),
                time(row, "ended_at"),
                Optional.ofNullable(row.getString("result_digest")),
                texts(row.getString("lines")),
                again(row));
    }

    private static Optional<Run.Again> again(ResultSet row) throws SQLException {
        var kept = row.getString("kept_digest");
        return Optional.ofNullable(row.getObject("again", UUID.class))
                .map(of -> new Run.Again(of, Optional.ofNullable(kept)));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static List<String> texts(String json) {
        return StreamSupport.stream(Json.tree(json).spliterator(), false)
                .map(node -> node.asText())
                .toList();
    }
}
