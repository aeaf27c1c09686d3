package org.anlan.forecasting.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.anlan.domain.ActorId;
import org.anlan.store.Cause;
import org.anlan.store.Tx;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;

/// The table `forecasting.run` as a queue: who is next, under whose lease, and how it ended.
final class SqlRunQueue {

    /// The most times a run is begun.
    static final int MOST_ATTEMPTS = 3;

    private static final String QUEUE =
            """
            insert into forecasting.run
                   (id, model, subject, trigger, cause, actor, caused_by, depth, state, queued_at,
                    again)
            values (:id, :model, :subject, :trigger, :cause, :actor, :causedBy, :depth, 'QUEUED', :at,
                    :again)
                on conflict do nothing
            """;

    private static final String INSERT_FAILED =
            """
            insert into forecasting.run (id, model, subject, trigger, cause, actor, depth, state,
                   queued_at, ended_at, lines)
            values (:id, :model, :subject, :trigger, :cause, :actor, :depth, 'FAILED',
                   :at, :at, :lines)
                on conflict do nothing
            """;

    /// A node takes its own again at once: whoever asks for the next works on none.
    private static final String CLAIM =
            """
            update forecasting.run
               set state = 'RUNNING', lease_holder = :node, lease_until = :until,
                   attempts = attempts + 1, started_at = :civil
             where id = (select id from forecasting.run
                          where model = :model and attempts < :most
                            and (state = 'QUEUED'
                                 or state = 'RUNNING'
                                    and (lease_until < :now or lease_holder = :node))
                          order by queued_at, id limit 1
                            for update skip locked)
            returning id, subject, trigger, cause, actor, caused_by, depth, attempts, again
            """;

    private static final String GIVE_UP =
            """
            update forecasting.run
               set state = 'FAILED', ended_at = :civil, lease_holder = null, lease_until = null,
                   lines = cast(cast(lines as jsonb) || jsonb_build_array(cast(:line as text)) as text)
             where model = :model and state = 'RUNNING'
               and (attempts >= :most and (lease_until < :now or lease_holder = cast(:idle as uuid))
                    or id = cast(:hanging as uuid) and lease_until < :now)
            returning id, subject
            """;

    private static final String END =
            """
            update forecasting.run
               set state = :state, version = :version, parameters = :parameters,
                   window_from = :from, window_to = :to, inputs_digest = :inputsDigest,
                   inputs_text = :inputsText, missing = :missing, missing_count = :missingCount,
                   seed = :seed, ended_at = :civil, lines = :lines, result_digest = :result,
                   lease_holder = null, lease_until = null
             where id = :id and state = 'RUNNING' and lease_holder = :node and attempts = :attempts
            """;

    private static final String KEEP_TEXT =
            """
            insert into forecasting.run_text (digest, body) values (:digest, :body)
                on conflict do nothing
            """;

    /// A run that this node holds.
    ///
    /// @param wantedBy the actor, fact or clock that it is for
    /// @param again the run that it makes again
    record Held(
            UUID id,
            String subject,
            Run.Trigger trigger,
            String wantedBy,
            Cause cause,
            int attempts,
            Optional<UUID> again) {}

    /// A run that was given up.
    record GivenUp(UUID id, String subject) {}

    private SqlRunQueue() {}

    /// Queues a run; false when the same is queued already, or the clock had it before.
    static boolean queue(Tx tx, Wanted wanted) {
        var position = tx.cause().position();
        return tx.handle()
                        .createUpdate(QUEUE)
                        .bind("id", wanted.id())
                        .bind("model", wanted.model())
                        .bind("subject", wanted.subject())
                        .bind("trigger", wanted.trigger().name())
                        .bind("cause", wanted.cause())
                        .bind("actor", tx.cause().actor().value())
                        .bind("causedBy", position.isPresent() ? position.getAsLong() : null)
                        .bind("depth", tx.cause().depth())
                        .bind("at", tx.civilNow())
                        .bind("again", wanted.again())
                        .execute()
                == 1;
    }

    /// Records a run that failed before it could be queued.
    static void insertFailed(Tx tx, Wanted wanted, List<String> lines) {
        tx.handle()
                .createUpdate(INSERT_FAILED)
                .bind("id", wanted.id())
                .bind("model", wanted.model())
                .bind("subject", wanted.subject())
                .bind("trigger", wanted.trigger().name())
                .bind("cause", wanted.cause())
                .bind("actor", tx.cause().actor().value())
                .bind("depth", tx.cause().depth())
                .bind("at", tx.civilNow())
                .bind("lines", Json.write(lines))
                .execute();
    }

    /// Takes the run of a model that waited longest, or one whose lease ran out.
    static Optional<Held> claim(
            Tx tx, String model, UUID node, Instant machineNow, Duration lease) {
        return tx.handle()
                .createQuery(CLAIM)
                .bind("model", model)
                .bind("node", node)
                .bind("now", machineNow)
                .bind("until", machineNow.plus(lease))
                .bind("civil", tx.civilNow())
                .bind("most", MOST_ATTEMPTS)
                .map((row, _) -> held(row))
                .findOne();
    }

    private static Held held(ResultSet row) throws SQLException {
        var position = row.getObject("caused_by", Long.class);
        return new Held(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                Run.Trigger.valueOf(row.getString("trigger")),
                row.getString("cause"),
                new Cause(
                        new ActorId(row.getObject("actor", UUID.class)),
                        position == null ? OptionalLong.empty() : OptionalLong.of(position),
                        row.getInt("depth")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("again", UUID.class)));
    }

    /// Ends as failed what was begun too often, and what is still computed when its lease is over.
    ///
    /// @param idle the node that asks, if it works on none of the model's runs
    /// @param hanging the run that the node is working on, if there is one
    static List<GivenUp> giveUp(
            Tx tx, String model, Optional<UUID> idle, Optional<UUID> hanging, Instant now) {
        return tx.handle()
                .createQuery(GIVE_UP)
                .bind("model", model)
                .bind("idle", idle)
                .bind("hanging", hanging)
                .bind("now", now)
                .bind("civil", tx.civilNow())
                .bind("most", MOST_ATTEMPTS)
                .bind("line", "未能在限定时间内算完,或多次中断,不再重试。")
                .map(
                        (row, _) ->
                                new GivenUp(
                                        row.getObject("id", UUID.class), row.getString("subject")))
                .list();
    }

    /// Records how a run ended; false when this node does not hold it any more.
    static boolean end(Tx tx, UUID node, int attempts, Outcome outcome) {
        var handle = tx.handle();
        var inputs = outcome.inputs();
        inputs.ifPresent(i -> keepText(handle, i.jsonDigest(), i.json()));
        outcome.made().ifPresent(m -> keepText(handle, m.digest(), m.result()));
        return handle.createUpdate(END)
                        .bind("id", outcome.id())
                        .bind("node", node)
                        .bind("attempts", attempts)
                        .bind("state", outcome.state().name())
                        .bind("version", outcome.version())
                        .bind("parameters", outcome.parameters())
                        .bind("from", inputs.map(Inputs::from))
                        .bind("to", inputs.map(Inputs::to))
                        .bind("inputsDigest", inputs.map(Inputs::digest))
                        .bind("inputsText", inputs.map(Inputs::jsonDigest))
                        .bind("missing", Json.write(inputs.map(Inputs::missing).orElse(List.of())))
                        .bind("missingCount", inputs.map(i -> i.missing().size()).orElse(0))
                        .bind("seed", outcome.seed().orElse(null))
                        .bind("civil", tx.civilNow())
                        .bind("lines", Json.write(outcome.lines()))
                        .bind("result", outcome.resultDigest())
                        .execute()
                == 1;
    }

    private static void keepText(Handle handle, String digest, String body) {
        handle.createUpdate(KEEP_TEXT).bind("digest", digest).bind("body", body).execute();
    }

    /// Whether nothing of these models is queued or under way.
    static boolean isIdle(Handle handle, Collection<String> models) {
        return handle.createQuery(
                        """
                        select 1 from forecasting.run
                         where state in ('QUEUED', 'RUNNING') and model = any(:models) limit 1
                        """)
                .bindArray("models", String.class, List.copyOf(models))
                .mapTo(Integer.class)
                .findFirst()
                .isEmpty();
    }
}
