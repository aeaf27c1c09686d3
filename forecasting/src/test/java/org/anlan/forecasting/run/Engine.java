package org.anlan.forecasting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.forecasting.Forecasting;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Cause;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.testing.TestProvince;

/// A store with an engine and its models, driven without HTTP.
final class Engine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final RegionCode PROVINCE = new RegionCode("340000");

    final OpenStore open;
    final Runs runs;

    Engine(Path folder, String url, Adding... models) {
        this(folder, url, Duration.ofMinutes(1), models);
    }

    /// @param lease how long a run is held unless it is renewed
    Engine(Path folder, String url, Duration lease, Adding... models) {
        var rooms =
                List.of(
                        Forecasting.schema(),
                        new Room("core", "org/anlan/store/migrations", List.of(FigureMoved.class)));
        var settings = new DatabaseSettings(folder, Optional.of(url), 8, false);
        open = OpenStore.open(settings, TestProvince.birth(), rooms);
        runs = new Runs(open, new Gazetteer(open), lease);
        open.journal().follow(List.of(runs.take(List.of(models))));
        open.journal().start();
    }

    /// A process's figures moved, and all that follows is done.
    void moved(String process) {
        tell(process);
        settle();
    }

    /// A process's figures moved; what follows may still be under way.
    void tell(String process) {
        var fact = new FigureMoved(process, "base", PROVINCE, List.of("relocated"));
        open.store().useTransaction(Cause.house(), tx -> tx.state(fact));
    }

    void tick() {
        open.store().useTransaction(Cause.house(), runs::tick);
    }

    void settle() {
        assertThat(open.journal().settle(PATIENCE)).isTrue();
    }

    /// Newest first.
    List<Run> of(String model) {
        return open.store()
                .read(h -> SqlRuns.list(h, new SqlRuns.Filter(model, null, null, null, 100)));
    }

    /// As if a node had begun a run and was not heard of since.
    UUID begun(String model, UUID holder, Instant until, int attempts) {
        var id = UUID.randomUUID();
        open.store()
                .useTransaction(
                        Cause.house(),
                        tx ->
                                tx.handle()
                                        .createUpdate(
                                                """
                                                insert into forecasting.run
                                                       (id, model, subject, trigger, cause, actor, depth, state,
                                                        queued_at, lease_holder, lease_until, attempts)
                                                values (:id, :model, 'left', 'DATA', 'fact 1', :holder, 1, 'RUNNING',
                                                        now(), :holder, :until, :attempts)
                                                """)
                                        .bind("id", id)
                                        .bind("model", model)
                                        .bind("holder", holder)
                                        .bind("until", until)
                                        .bind("attempts", attempts)
                                        .execute());
        return id;
    }

    Run get(UUID id) {
        return open.store().read(h -> SqlRuns.find(h, id).orElseThrow());
    }

    /// Until when the newest run of a model is held.
    Instant heldUntil(String model) {
        return open.store()
                .read(
                        h ->
                                h.createQuery(
                                                """
                                                select lease_until from forecasting.run
                                                 where model = :model order by id desc limit 1
                                                """)
                                        .bind("model", model)
                                        .mapTo(Instant.class)
                                        .one());
    }

    void sql(String statement) {
        open.store().useTransaction(Cause.house(), tx -> tx.handle().execute(statement));
    }

    @Override
    public void close() {
        open.close();
    }
}
