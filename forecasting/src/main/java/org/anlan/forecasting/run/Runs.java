package org.anlan.forecasting.run;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import org.anlan.store.loop.Loop;
import org.anlan.store.open.OpenStore;
import org.anlan.web.RoomContract;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The run engine: which models there are, what they are queued for, and the threads that compute.
/// Thread-safe.
public final class Runs implements Worker {

    /// How long a run is held by a node that is not heard of.
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int RENEWALS = 3;

    private final OpenStore open;
    private final Gazetteer gazetteer;
    private final Duration lease;
    private final Queueing queueing = new Queueing(this::ring);
    private final Map<String, RunLoop> loops = new LinkedHashMap<>();
    private final Loop renewing;

    public Runs(OpenStore open, Gazetteer gazetteer) {
        this(open, gazetteer, LEASE);
    }

    /// @param lease how long a run is held unless it is renewed, which is done three times as often
    Runs(OpenStore open, Gazetteer gazetteer, Duration lease) {
        this.open = open;
        this.gazetteer = gazetteer;
        this.lease = lease;
        this.renewing = new Loop("anlan-run-leases", lease.dividedBy(RENEWALS), this::renew);
    }

    private boolean renew() {
        loops.values().forEach(RunLoop::renew);
        return false;
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
                            model,
                            lease);
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
        renewing.start();
        loops.values().forEach(l -> l.loop().start());
    }

    @Override
    public boolean isIdle(Handle snapshot) {
        return SqlRunQueue.isIdle(snapshot, loops.keySet());
    }

    @Override
    public List<String> troubles() {
        var troubles = new ArrayList<String>();
        loops.forEach(
                (model, loop) ->
                        loop.loop()
                                .trouble()
                                .ifPresent(t -> troubles.add("run " + model + ": " + t)));
        renewing.trouble().ifPresent(t -> troubles.add("run leases: " + t));
        return troubles;
    }

    @Override
    public void close() {
        loops.values().forEach(l -> l.loop().stop());
        loops.values().forEach(l -> l.loop().close());
        renewing.close();
    }
}
