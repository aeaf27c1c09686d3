package org.anlan.forecasting.house;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.ReadingsArrived;
import org.anlan.domain.port.Observations;
import org.anlan.forecasting.Forecasting;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.outbound.Way;
import org.anlan.store.testing.TestDatabase;
import org.anlan.web.testing.TestServer;

/// One server with the forecasting room in it, in the test province, as an exercise.
public final class House implements AutoCloseable {

    private static final RegionCode PROVINCE = new RegionCode("340000");

    private final Gauges gauges = new Gauges();
    private final Counts counts = new Counts();
    private final Calls calls = new Calls();
    private final StorageAreas storage = new StorageAreas();
    private final CompletableFuture<Forecasting> room = new CompletableFuture<>();
    private final TestServer server;

    public House(Path folder) {
        this(folder, List.of());
    }

    /// @param ways where warnings go out to
    public House(Path folder, List<Way> ways) {
        var others =
                new Room(
                        "core",
                        "org/anlan/store/migrations",
                        List.of(ReadingsArrived.class, FigureMoved.class));
        server =
                new TestServer(
                        TestDatabase.settings(),
                        List.of(Forecasting.schema(), others),
                        (open, projections) -> {
                            var pack = TestPack.in(folder.resolve("pack"));
                            var made = new Forecasting(open, pack, folder, ways);
                            room.complete(made);
                            Runnable reading = () -> open.store().read(h -> h.execute("select 1"));
                            counts.read(reading);
                            gauges.read(reading);
                            made.show(projections);
                            open.journal().follow(made.followers(counts, gauges));
                            return made.contracts(counts, gauges, new Depots(), calls, storage);
                        });
        server.person("值班长", Role.DUTY_CHIEF, "340000")
                .person("带班领导", Role.LEADER, "340000")
                .person("会务", Role.SECRETARY, "340000")
                .person("预报员", Role.FORECASTER, "340000")
                .person("省气象局", Role.DEPARTMENT, "340000")
                .person("省水利厅", Role.DEPARTMENT, "340000")
                .person("省自然资源厅", Role.DEPARTMENT, "340000");
    }

    /// The server.
    public TestServer server() {
        return server;
    }

    /// The room.
    public Forecasting room() {
        return room.join();
    }

    /// What the gauges say.
    public Gauges gauges() {
        return gauges;
    }

    /// What the figures say.
    public Counts counts() {
        return counts;
    }

    /// The flood storage areas.
    public StorageAreas storage() {
        return storage;
    }

    /// What the desk was told.
    public Calls calls() {
        return calls;
    }

    /// Civil now.
    public Instant now() {
        return server.open().civil().instant();
    }

    /// The civil day.
    public LocalDate today() {
        return LocalDate.ofInstant(now(), OpenStore.ZONE);
    }

    /// Tells that readings of a day came in, and waits until all is followed.
    public void rainArrived(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(OpenStore.ZONE).toInstant();
        state(new ReadingsArrived("b", PROVINCE, "RAIN", 4, end, end));
    }

    /// Sets a reading of a kind, tells that it came in, and waits until all is followed.
    public void read(Observations.Kind kind, String station, Instant at, String value) {
        gauges.put(kind, station, at, value);
        arrived(kind, at);
    }

    /// Tells that readings of a kind and time came in, and waits until all is followed.
    public void arrived(Observations.Kind kind, Instant at) {
        state(new ReadingsArrived("b", PROVINCE, kind.name(), 1, at, at));
    }

    /// Tells that the province's figures moved, and waits until all is followed.
    public void figuresMoved() {
        state(new FigureMoved("flood", "since-july", PROVINCE, List.of("relocated")));
    }

    /// States a fact as the house itself, and waits until all is followed.
    public void state(Fact fact) {
        server.open().store().useTransaction(Cause.house(), tx -> tx.state(fact));
        server.settle();
    }

    /// Lets civil time pass and the room's clock strike.
    public void pass(Duration time) {
        server.open().turnClock(now().plus(time));
        server.open().store().useTransaction(Cause.house(), room()::tick);
        server.open()
                .store()
                .useTransaction(Cause.house(), tx -> room().verify(tx, counts, gauges));
        server.settle();
    }

    @Override
    public void close() {
        server.close();
    }
}
