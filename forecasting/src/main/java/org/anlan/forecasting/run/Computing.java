package org.anlan.forecasting.run;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.StorageException;
import org.anlan.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries one model's run from its subject to its outcome; whatever the model throws becomes a
/// line of the outcome.
final class Computing {

    private static final Logger LOG = LoggerFactory.getLogger(Computing.class);
    private static final int LONGEST_LINE = 400;

    private final Store store;
    private final Model model;

    Computing(Store store, Model model) {
        this.store = store;
        this.model = model;
    }

    /// What a run is about to be computed from.
    private record Begun(String version, String parameters, Optional<Inputs> inputs) {}

    /// The outcome of a run; a database that is gone for now is no outcome and is thrown on.
    Outcome of(SqlRunQueue.Held held) {
        var begun = new Begun("", "", Optional.empty());
        try {
            begun = new Begun(model.version(), model.parameters(), Optional.empty());
            var original = held.again().map(this::original);
            var inputs = original.map(Original::inputs).orElseGet(() -> gather(held));
            begun = new Begun(begun.version(), begun.parameters(), Optional.of(inputs));
            return original.isPresent()
                    ? repeated(held, begun, original.get())
                    : computed(held, begun, inputs);
        } catch (NothingToRun e) {
            return failed(held, begun, List.of(line(e)));
        } catch (RuntimeException e) {
            rethrowIfPassing(e);
            LOG.warn("{} {} failed.", model.name(), held.id(), e);
            return failed(held, begun, List.of("计算失败: " + line(e)));
        } catch (StackOverflowError | OutOfMemoryError | AssertionError | LinkageError e) {
            LOG.error("{} {} failed.", model.name(), held.id(), e);
            return failed(held, begun, List.of("计算失败: " + line(e)));
        }
    }

    private Inputs gather(SqlRunQueue.Held held) {
        return store.read(_ -> model.gather(held.subject(), store.civil().instant()));
    }

    /// A run that is made again, with what it was made from.
    private record Original(Run run, Inputs inputs) {}

    private Original original(UUID id) {
        return store.read(
                handle -> {
                    var run = SqlRuns.find(handle, id).orElseThrow();
                    Repetition.refuseUnlessSame(run, model);
                    return new Original(run, Repetition.inputs(handle, run));
                });
    }

    /// Computes with the seed of then, and says whether the result is that of then.
    private Outcome repeated(SqlRunQueue.Held held, Begun begun, Original original) {
        var made = model.run(original.inputs(), original.run().seed().orElseThrow());
        var kept = original.run().resultDigest().orElseThrow();
        var line =
                kept.equals(made.digest())
                        ? "重算作业 %s:逐位一致。".formatted(original.run().id())
                        : "重算作业 %s:不一致,原 %s,现 %s。"
                                .formatted(original.run().id(), kept, made.digest());
        return done(held, begun, Optional.of(made), made.digest(), List.of(line));
    }

    private Outcome computed(SqlRunQueue.Held held, Begun begun, Inputs inputs) {
        var lines = new ArrayList<String>();
        if (held.attempts() > 1) {
            lines.add("此前中断 %d 次,重新计算。".formatted(held.attempts() - 1));
        }
        var before =
                held.trigger() == Run.Trigger.HAND
                        ? Optional.<SqlRuns.Before>empty()
                        : same(begun, inputs);
        if (before.isPresent()) {
            lines.add("输入与作业 %s 相同,沿用其结果。".formatted(before.get().id()));
            return done(held, begun, Optional.empty(), before.get().resultDigest(), lines);
        }
        var made = model.run(inputs, seed(model, inputs));
        lines.addAll(made.remarks());
        return done(held, begun, Optional.of(made), made.digest(), lines);
    }

    private Optional<SqlRuns.Before> same(Begun begun, Inputs inputs) {
        return store.read(
                handle ->
                        SqlRuns.findSame(
                                handle, model.name(), begun.version(), begun.parameters(), inputs));
    }

    /// The seed of a run: the same for the same model, subject and inputs, whenever it is run.
    static long seed(Model model, Inputs inputs) {
        var digest = Digests.of(model.name() + "\n" + model.version() + "\n" + inputs.digest());
        var bytes = HexFormat.of().parseHex(digest);
        return ByteBuffer.wrap(bytes).getLong();
    }

    private Outcome done(
            SqlRunQueue.Held held,
            Begun begun,
            Optional<Made> made,
            String digest,
            List<String> lines) {
        return new Outcome(
                held.id(),
                Run.State.DONE,
                begun.version(),
                begun.parameters(),
                begun.inputs(),
                begun.inputs().map(i -> seed(model, i)),
                made,
                Optional.of(digest),
                lines);
    }

    private Outcome failed(SqlRunQueue.Held held, Begun begun, List<String> lines) {
        return new Outcome(
                held.id(),
                Run.State.FAILED,
                begun.version(),
                begun.parameters(),
                begun.inputs(),
                begun.inputs().map(i -> seed(model, i)),
                Optional.empty(),
                Optional.empty(),
                lines);
    }

    /// The outcome of a run whose result could not be kept.
    Outcome failed(SqlRunQueue.Held held, Outcome computed, RuntimeException problem) {
        var begun = new Begun(computed.version(), computed.parameters(), computed.inputs());
        var lines = new ArrayList<>(computed.lines());
        lines.add("结果未能保存: " + line(problem));
        return failed(held, begun, lines);
    }

    /// What was thrown, in one line of a bounded length.
    static String line(Throwable problem) {
        var message = String.valueOf(problem.getMessage()).replace('\n', ' ').replace('\0', ' ');
        var line =
                problem instanceof NothingToRun
                        ? message
                        : problem.getClass().getSimpleName() + ": " + message;
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    static void rethrowIfPassing(RuntimeException problem) {
        if (problem instanceof StorageException storage && storage.isPassing()) {
            throw storage;
        }
    }
}
