package org.anlan.app.house;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anlan.app.channel.Channels;
import org.anlan.app.settings.Settings;
import org.anlan.app.settings.SettingsRefused;
import org.anlan.dashboard.Screens;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.web.Health;
import org.anlan.web.OwnOperations;
import org.anlan.web.RoomContract;
import org.anlan.web.WebServer;
import org.anlan.web.live.LiveStream;
import org.anlan.web.signin.Accounts;
import org.anlan.web.signin.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole house, open: store, rooms, live stream and door. Thread-safe.
///
/// Closing it answers what is under way, stops the followers, then the database.
public final class House implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(House.class);

    private final Settings settings;
    private final Pack pack;
    private final List<String> gaps;
    private final OpenStore open;
    private final Accounts accounts;
    private final Measures measures = new Measures();
    private final Vertx vertx = Vertx.vertx();
    private final Closing closing = new Closing();
    private final Minutes minutes;
    private final int port;

    private House(Settings settings, Pack pack) {
        this.settings = settings;
        this.pack = pack;
        this.gaps = PackGaps.notes(pack);
        closing.then(measures::close);
        closing.then(this::closeVertx);
        try {
            open = Foundation.open(settings, pack);
            closing.then(open::close);
            accounts = new Accounts(open, Clock.systemUTC());
            var channels = new Channels(settings.channels());
            var rooms = new Rooms(open, pack, channels);
            register(channels, rooms);
            minutes = new Minutes(open, rooms.ticks());
            port = start(rooms);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
        LOG.info("Ready at {} after {} ms.", address(), measures.ready().toMillis());
        tellLauncher();
    }

    /// A start that became ready is worth being remembered by the launcher, for faster ones.
    private static void tellLauncher() {
        var mark = System.getProperty("anlan.ready");
        try {
            if (mark != null) {
                Files.writeString(Path.of(mark), "");
            }
        } catch (IOException e) {
            LOG.debug("The launcher's mark {} cannot be written.", mark, e);
        }
    }

    /// Opens the house; returns when it is ready.
    ///
    /// @throws SettingsRefused if the port is taken
    /// @throws org.anlan.store.StorageException if the store does not open
    /// @throws org.anlan.store.pack.PackRefused if the province pack is not readable
    public static House open(Settings settings) {
        return new House(settings, Pack.open(settings.pack()));
    }

    private int start(Rooms rooms) {
        var journal = open.journal();
        journal.follow(rooms.followers());
        settings.heads().ifPresent(this::keepHeads);
        journal.start();
        open.outbound().start();
        closing.then(minutes::close);
        minutes.start();
        var live = new LiveStream(journal, open.divisions(), open::day, rooms.projections());
        var pulse = new Pulse(open);
        closing.then(pulse::close);
        pulse.start();
        var signIn =
                new SignIn(
                        vertx,
                        accounts,
                        settings.database().folder(),
                        Clock.systemUTC(),
                        Guests.of(open, settings));
        var server =
                new WebServer(
                        vertx,
                        settings.web(),
                        open.store(),
                        signIn.guard(),
                        live,
                        health(rooms, pulse, live),
                        measures.registry());
        closing.then(server::close);
        live.start();
        return listen(server, contracts(rooms, signIn));
    }

    private void register(Channels channels, Rooms rooms) {
        var made = channels.make(vertx, rooms::findPhone);
        made.forEach(
                channel -> {
                    if (channel instanceof AutoCloseable closeable) {
                        closing.then(() -> close(closeable));
                    }
                });
        open.outbound().register(made);
    }

    private static void close(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) {
            LOG.warn("A way out did not close cleanly.", e);
        }
    }

    private void keepHeads(Path folder) {
        try {
            open.keepHeadsIn(folder);
        } catch (IllegalArgumentException e) {
            throw new SettingsRefused(e);
        }
    }

    private Health health(Rooms rooms, Pulse pulse, LiveStream live) {
        return new Health()
                .check(
                        () ->
                                open.database().isReachable()
                                        ? List.of()
                                        : List.of("database: not reachable 数据库不可用"))
                .check(open.journal()::troubles)
                .check(minutes::troubles)
                .check(() -> live.trouble().map(t -> "live: " + t).stream().toList())
                .check(() -> open.database().trouble().map(t -> "server: " + t).stream().toList())
                .watch(() -> gaps)
                .watch(pulse::notes)
                .watch(rooms::notes)
                .watch(this::headNotes);
    }

    /// A real installation whose heads lie nowhere else cannot show that its chain was cut.
    private List<String> headNotes() {
        return settings.heads().isPresent() || open.installation().isExercise()
                ? List.of()
                : List.of(
                        "heads: heads.folder is not set, no signed head leaves this machine 链头未在别处留存");
    }

    private List<RoomContract> contracts(Rooms rooms, SignIn signIn) {
        var contracts = new ArrayList<RoomContract>();
        contracts.add(OwnOperations.contract(open, signIn));
        contracts.addAll(rooms.contracts());
        return contracts;
    }

    private int listen(WebServer server, List<RoomContract> contracts) {
        try {
            return server.start(contracts, Screens.pages());
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof BindException) {
                throw new SettingsRefused(
                        "Setting web.port (%d) is taken.".formatted(settings.web().port()),
                        "another Anlan runs; --port 0 takes a free one.",
                        e);
            }
            throw e;
        }
    }

    /// Where people reach it.
    public URI address() {
        return Address.of(settings.web(), port);
    }

    /// The one-time link of a first administrator, while nobody can sign in yet.
    public Optional<URI> firstLink() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        var post = Map.entry(Role.ADMINISTRATOR, open.installation().province());
        var admin = accounts.add("admin", Role.ADMINISTRATOR.zh(), "", List.of(post));
        return Optional.of(Address.link(address(), accounts.newLink(admin)));
    }

    /// The store, for drills.
    public OpenStore store() {
        return open;
    }

    /// Tells all rooms of the present minute at once, for drills that turned the clock.
    public void tellMinute() {
        minutes.tellNow();
    }

    /// The accounts, for drills.
    public Accounts accounts() {
        return accounts;
    }

    /// The province pack.
    public Pack pack() {
        return pack;
    }

    private void closeVertx() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The event loops did not stop cleanly.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
