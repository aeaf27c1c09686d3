package org.anlan.forecasting.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.store.Cause;
import org.anlan.store.Store;
import org.anlan.store.Tx;
import org.anlan.store.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Computes one model's runs, one after the other, on a thread of its own.
final class RunLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RunLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Store store;
    private final InstantSource machine;
    private final UUID node;
    private final RegionCode province;
    private final Model model;
    private final Computing computing;
    private final RunMeters meters;
    private final Loop loop;
    private final Duration lease;
    /// What the thread is working on.
    private volatile Optional<Working> current = Optional.empty();

    /// What a thread is working on, by the machine's clock.
    private record Working(UUID run, int attempts, Instant began) {}

    /// @param machine the clock that leases go by
    /// @param lease how long a run is held unless it is renewed
    RunLoop(
            Store store,
            InstantSource machine,
            UUID node,
            RegionCode province,
            Model model,
            Duration lease) {
        this.store = store;
        this.machine = machine;
        this.lease = lease;
        this.node = node;
        this.province = province;
        this.model = model;
        this.computing = new Computing(store, model);
        this.meters = new RunMeters(model.name());
        this.loop = new Loop("anlan-run-" + model.name(), PAUSE, this::round);
    }

    Loop loop() {
        return loop;
    }

    Model model() {
        return model;
    }

    /// The result of a run whose lease another took meanwhile: it is not kept.
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Ends as failed what was begun too often or takes longer than it may; asked by the clock,
    /// because a thread that hangs asks no more.
    void giveUp(Tx tx) {
        giveUp(tx, Optional.empty());
    }

    private void giveUp(Tx tx, Optional<UUID> idle) {
        var hanging = current.map(Working::run);
        var given = SqlRunQueue.giveUp(tx, model.name(), idle, hanging, machine.instant());
        for (var run : given) {
            tx.state(ended(run.id(), run.subject(), Run.State.FAILED));
            meters.count(Run.State.FAILED);
        }
    }

    /// Holds on to the run under way, unless it takes longer than its model may: then its lease
    /// runs out, and the clock gives it up.
    void renew() {
        var now = machine.instant();
        current.filter(working -> now.isBefore(working.began().plus(model.longest())))
                .ifPresent(
                        working ->
                                store.useTransaction(
                                        Cause.house(),
                                        tx ->
                                                SqlRunLeases.renew(
                                                        tx,
                                                        node,
                                                        working.run(),
                                                        working.attempts(),
                                                        now,
                                                        lease)));
    }

    /// Computes the run that waited longest; true when there was one.
    boolean round() {
        if (store.readOne(h -> SqlRunQueue.isIdle(h, List.of(model.name())))) {
            return false;
        }
        var held =
                store.inTransaction(
                        Cause.house(),
                        tx -> SqlRunQueue.claim(tx, model.name(), node, machine.instant(), lease));
        current = held.map(h -> new Working(h.id(), h.attempts(), machine.instant()));
        held.ifPresent(this::compute);
        current = Optional.empty();
        if (held.isEmpty()) {
            store.useTransaction(Cause.house(), tx -> giveUp(tx, Optional.of(node)));
        }
        return held.isPresent();
    }

    private void compute(SqlRunQueue.Held held) {
        var began = meters.begin();
        var outcome = computing.of(held);
        try {
            end(held, outcome, true);
        } catch (LeaseLost e) {
            LOG.warn("{} {} was taken by another meanwhile.", model.name(), held.id(), e);
            return;
        } catch (RuntimeException e) {
            Computing.rethrowIfPassing(e);
            LOG.warn("{} {} could not be kept.", model.name(), held.id(), e);
            outcome = computing.failed(held, outcome, e);
            end(held, outcome, false);
        }
        meters.end(began, outcome.state());
    }

    /// Keeps the result with the row's end in one transaction, under the cause that wanted it.
    private void end(SqlRunQueue.Held held, Outcome outcome, boolean keep) {
        store.useTransaction(
                held.cause(),
                tx -> {
                    if (!SqlRunQueue.end(tx, node, held.attempts(), outcome)) {
                        throw new LeaseLost();
                    }
                    tx.state(ended(held.id(), held.subject(), outcome.state()));
                    held.again().ifPresent(of -> remark(tx, held, of));
                    if (keep && held.again().isEmpty() && outcome.made().isPresent()) {
                        model.keep(
                                tx,
                                SqlRuns.find(tx.handle(), held.id()).orElseThrow(),
                                outcome.inputs().orElseThrow(),
                                outcome.made().orElseThrow());
                    }
                });
    }

    /// The run that was made again has it in its record too.
    private static void remark(Tx tx, SqlRunQueue.Held held, UUID of) {
        var equal = SqlRuns.find(tx.handle(), held.id()).flatMap(Run::isEqual);
        var verdict = equal.map(e -> e ? "逐位一致" : "不一致").orElse("未能算完");
        SqlRuns.addLine(
                tx,
                of,
                "%s 由 %s 重算(作业 %s),%s。"
                        .formatted(tx.civilNow(), held.wantedBy(), held.id(), verdict));
    }

    private RunEnded ended(UUID id, String subject, Run.State state) {
        return new RunEnded(id.toString(), province, model.name(), subject, state.name());
    }
}
