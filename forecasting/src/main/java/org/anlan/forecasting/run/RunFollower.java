package org.anlan.forecasting.run;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.Fact;
import org.anlan.store.StorageException;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.jdbi.v3.core.JdbiException;

/// Queues a run of each model that new facts make out of date; computes nothing.
final class RunFollower implements Follower {

    private final List<Model> models;
    private final Queueing queueing;

    RunFollower(List<Model> models, Queueing queueing) {
        this.models = List.copyOf(models);
        this.queueing = queueing;
    }

    @Override
    public String name() {
        return "forecasting.runs";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return models.stream().flatMap(m -> m.follows().stream()).collect(Collectors.toSet());
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        for (var model : models) {
            var facts =
                    batch.stream()
                            .map(Followed::fact)
                            .filter(f -> model.follows().contains(f.getClass()))
                            .toList();
            if (!facts.isEmpty()) {
                ask(tx, model, facts);
            }
        }
    }

    /// A model that cannot even say what it wants keeps no other from saying it.
    private void ask(Tx tx, Model model, List<Fact> facts) {
        try {
            model.after(facts, tx.civilNow())
                    .forEach(subject -> queueing.byData(tx, model.name(), subject));
        } catch (StorageException | JdbiException e) {
            throw e;
        } catch (RuntimeException e) {
            queueing.failed(tx, model.name(), Run.Trigger.DATA, e);
        }
    }
}
