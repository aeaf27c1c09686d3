package org.anlan.forecasting.run;

import java.time.Duration;
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
    /// What the thread is working on.
    private volatile Optional<UUID> current = Optional.empty();

    /// @param machine the clock that leases go by
    RunLoop(Store store, InstantSource machine, UUID node, RegionCode province, Model model) {
        this.store = store;
        this.machine = machine;
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
        var given = SqlRunQueue.giveUp(tx, model.name(), idle, current, machine.instant());
        for (var run : given) {
            tx.state(ended(run.id(), run.subject(), Run.State.FAILED));
            meters.count(Run.State.FAILED);
        }
    }

    /// Computes the run that waited longest; true when there was one.
    boolean round() {
        if (store.readOne(h -> SqlRunQueue.isIdle(h, List.of(model.name())))) {
            return false;
        }
        var held =
                store.inTransaction(
                        Cause.house(),
                        tx ->
                                SqlRunQueue.claim(
                                        tx,
                                        model.name(),
                                        node,
                                        machine.instant(),
                                        model.longest()));
        current = held.map(SqlRunQueue.Held::id);
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
                    if (keep && outcome.made().isPresent()) {
                        model.keep(
                                tx,
                                SqlRuns.find(tx.handle(), held.id()).orElseThrow(),
                                outcome.inputs().orElseThrow(),
                                outcome.made().orElseThrow());
                    }
                });
    }

    private RunEnded ended(UUID id, String subject, Run.State state) {
        return new RunEnded(id.toString(), province, model.name(), subject, state.name());
    }
}
