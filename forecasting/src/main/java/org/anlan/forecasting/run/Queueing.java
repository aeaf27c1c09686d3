package org.anlan.forecasting.run;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Queues runs in the transaction of whoever wants them, and rings the model's loop after it.
final class Queueing {

    private static final Logger LOG = LoggerFactory.getLogger(Queueing.class);

    private final Consumer<String> bell;

    /// @param bell rings the loop of a model
    Queueing(Consumer<String> bell) {
        this.bell = bell;
    }

    void byData(Tx tx, String model, String subject) {
        var position = tx.cause().position();
        queue(
                tx,
                model,
                subject,
                Run.Trigger.DATA,
                position.isPresent() ? "fact " + position.getAsLong() : "data");
    }

    void byClock(Tx tx, String model, String subject) {
        queue(tx, model, subject, Run.Trigger.CLOCK, "clock");
    }

    /// Queues a run by hand.
    ///
    /// @return its id; empty when the same is queued already
    Optional<UUID> byHand(Tx tx, String model, String subject, String person) {
        return queue(tx, model, subject, Run.Trigger.HAND, person);
    }

    /// Queues the repetition of a run.
    ///
    /// @return its id; empty when the same is queued already
    Optional<UUID> again(Tx tx, Run run, String person) {
        return queue(
                tx,
                new Wanted(
                        UuidCreator.getTimeOrderedEpoch(),
                        run.model(),
                        run.subject(),
                        Run.Trigger.AGAIN,
                        person,
                        Optional.of(run.id())));
    }

    private Optional<UUID> queue(
            Tx tx, String model, String subject, Run.Trigger trigger, String cause) {
        return queue(tx, wanted(model, subject, trigger, cause));
    }

    private static Wanted wanted(String model, String subject, Run.Trigger trigger, String cause) {
        return new Wanted(
                UuidCreator.getTimeOrderedEpoch(),
                model,
                subject,
                trigger,
                cause,
                Optional.empty());
    }

    private Optional<UUID> queue(Tx tx, Wanted wanted) {
        if (!SqlRunQueue.queue(tx, wanted)) {
            return Optional.empty();
        }
        tx.afterCommit(() -> bell.accept(wanted.model()));
        return Optional.of(wanted.id());
    }

    /// Records that a model could not say what it wants.
    void failed(Tx tx, String model, Run.Trigger trigger, RuntimeException problem) {
        LOG.warn("{} could not say what it wants.", model, problem);
        var line = "未能确定要算什么: " + Computing.line(problem);
        SqlRunQueue.insertFailed(tx, wanted(model, "", trigger, "model"), List.of(line));
    }
}
