package org.anlan.forecasting.run;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.StorageException;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.journal.Worker;
import org.anlan.store.open.OpenStore;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The run engine: which models there are, what they are queued for, and the threads that compute.
/// Thread-safe.
public final class Runs implements Worker {

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Queueing queueing = new Queueing(this::ring);
    private final Map<String, RunLoop> loops = new LinkedHashMap<>();

    public Runs(OpenStore open, Gazetteer gazetteer) {
        this.open = open;
        this.gazetteer = gazetteer;
    }

    /// Takes the models in, once and before the journal starts, and has their runs computed as long
    /// as it is open.
    ///
    /// @return who queues runs when new data arrives
    /// @throws IllegalArgumentException if two bear one name
    public Follower take(Collection<? extends Model> models) {
        for (var model : models) {
            var loop =
                    new RunLoop(
                            open.store(),
                            Clock.systemUTC(),
                            open.database().node(),
                            gazetteer.province(),
                            model);
            if (loops.put(model.name(), loop) != null) {
                throw new IllegalArgumentException(
                        "Model (%s) stands twice.".formatted(model.name()));
            }
        }
        open.journal().employ(this);
        return new RunFollower(List.copyOf(models), queueing);
    }

    /// The operations of the contract that are about runs.
    public void addTo(RoomContract contract) {
        new RunDesk(open, gazetteer, this, queueing).addTo(contract);
    }

    /// Each minute of civil time: queues what the clock asks for, gives up what hangs. Before the
    /// first fact there is nothing to compute from, and an exercise's clock is still to be turned.
    public void tick(Tx tx) {
        var begun = open.journal().head().position() > 0;
        for (var loop : loops.values()) {
            if (begun) {
                ask(tx, loop.model());
            }
            loop.giveUp(tx);
        }
    }

    private void ask(Tx tx, Model model) {
        try {
            model.due(tx.civilNow())
                    .forEach(subject -> queueing.byClock(tx, model.name(), subject));
        } catch (StorageException | JdbiException e) {
            throw e;
        } catch (RuntimeException e) {
            queueing.failed(tx, model.name(), Run.Trigger.CLOCK, e);
        }
    }

    List<Model> models() {
        return loops.values().stream().map(RunLoop::model).toList();
    }

    Optional<Model> find(String name) {
        return Optional.ofNullable(loops.get(name)).map(RunLoop::model);
    }

    private void ring(String model) {
        Optional.ofNullable(loops.get(model)).ifPresent(l -> l.loop().ring());
    }

    @Override
    public void start() {
        loops.values().forEach(l -> l.loop().start());
    }

    @Override
    public boolean isIdle(Handle snapshot) {
        return SqlRunQueue.isIdle(snapshot, loops.keySet());
    }

    @Override
    public List<String> troubles() {
        return loops.values().stream()
                .flatMap(
                        l ->
                                l
                                        .loop()
                                        .trouble()
                                        .map(t -> "run " + l.model().name() + ": " + t)
                                        .stream())
                .toList();
    }

    @Override
    public void close() {
        loops.values().forEach(l -> l.loop().stop());
        loops.values().forEach(l -> l.loop().close());
    }
}
