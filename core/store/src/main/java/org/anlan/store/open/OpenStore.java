package org.anlan.store.open;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.anlan.domain.Divisions;
import org.anlan.domain.Fact;
import org.anlan.store.Cause;
import org.anlan.store.Database;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.FactCodec;
import org.anlan.store.Inbox;
import org.anlan.store.Migrations;
import org.anlan.store.StorageException;
import org.anlan.store.Store;
import org.anlan.store.journal.DailyHead;
import org.anlan.store.journal.HeadSigner;
import org.anlan.store.journal.Journal;
import org.anlan.store.journal.JournalExport;
import org.anlan.store.journal.JournalManifest;
import org.anlan.store.journal.SignedHead;
import org.anlan.store.journal.StoredChain;
import org.anlan.store.journal.Verdict;
import org.anlan.store.outbound.FileDrop;
import org.anlan.store.outbound.Outbound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// An installation that stands open: its database, divisions, clock and journal. Thread-safe.
public final class OpenStore implements AutoCloseable {

    /// The edge's time zone.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final Installation installation;
    private final CivilClock civil;
    private final Store store;
    private final Journal journal;
    private final Divisions divisions;
    private final LocalDate regionsAsOf;
    private final Outbound outbound;
    private final HeadSigner signer;
    private final StoreMeters meters;
    private Optional<DailyHead> dailyHead = Optional.empty();

    private OpenStore(
            Database database,
            Installation installation,
            CivilClock civil,
            Store store,
            Journal journal,
            Divisions divisions,
            LocalDate regionsAsOf,
            Outbound outbound,
            HeadSigner signer) {
        this.database = database;
        this.installation = installation;
        this.civil = civil;
        this.store = store;
        this.journal = journal;
        this.divisions = divisions;
        this.regionsAsOf = regionsAsOf;
        this.outbound = outbound;
        this.signer = signer;
        this.meters = new StoreMeters(journal, outbound);
        meters.start();
    }

    /// Opens an installation, founding it at its first start; the journal is not started yet.
    ///
    /// @throws StorageException if the database does not open, or holds another kind of
    ///     installation
    public static OpenStore open(DatabaseSettings settings, Birth birth, Collection<Room> rooms) {
        return open(settings, _ -> birth, rooms);
    }

    /// As the other, but what it should be may depend on what it was born as.
    ///
    /// @param birth is given the installation that stands, or nothing at its first start
    public static OpenStore open(
            DatabaseSettings settings,
            Function<Optional<Installation>, Birth> birth,
            Collection<Room> rooms) {
        var database = Database.open(settings);
        try {
            return open(database, Clock.systemUTC(), birth, rooms);
        } catch (JdbiException e) {
            database.close();
            throw StorageException.of("Could not open the installation", e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static OpenStore open(
            Database database,
            InstantSource machine,
            Function<Optional<Installation>, Birth> births,
            Collection<Room> rooms) {
        migrate(database, rooms);
        var jdbi = database.jdbi();
        var birth = births.apply(jdbi.withHandle(SqlInstallation::find));
        var installation = found(jdbi, machine, birth);
        var civil = new CivilClock(machine, installation.civilOffset());
        var today = later(LocalDate.ofInstant(civil.instant(), ZONE), birth.regionsAsOf());
        jdbi.useTransaction(handle -> SqlRegions.put(handle, birth.regions(), today));
        var divisions = jdbi.withHandle(SqlRegions::load);

        var codec = new FactCodec(kinds(rooms));
        var store = new Store(jdbi, civil, new Inbox(codec));
        var journal = new Journal(store, codec, machine, installation.id(), database);
        return new OpenStore(
                database,
                installation,
                civil,
                store,
                journal,
                divisions,
                birth.regionsAsOf(),
                new Outbound(store, machine, installation.isExercise()),
                HeadSigner.in(database.folder(), installation.id()));
    }

    private static void migrate(Database database, Collection<Room> rooms) {
        Migrations.run(database.source(), "core", "org/anlan/store/migrations");
        rooms.forEach(r -> Migrations.run(database.source(), r.schema(), r.migrations()));
    }

    private static Collection<Class<? extends Fact>> kinds(Collection<Room> rooms) {
        var kinds = new ArrayList<Class<? extends Fact>>(List.of(Restored.class));
        rooms.forEach(r -> kinds.addAll(r.facts()));
        return kinds;
    }

    private static Installation found(Jdbi jdbi, InstantSource machine, Birth birth) {
        var installation =
                jdbi.inTransaction(
                        handle -> {
                            if (SqlInstallation.find(handle).isEmpty()) {
                                SqlInstallation.insert(
                                        handle,
                                        UuidCreator.getTimeOrderedEpoch(),
                                        birth,
                                        machine.instant());
                            }
                            return SqlInstallation.find(handle).orElseThrow();
                        });
        if (installation.kind() != birth.kind()) {
            throw new StorageException(
                    "This installation was born %s and cannot be opened as %s.\nMaybe name another folder with --data."
                            .formatted(installation.kind(), birth.kind()),
                    null);
        }
        return installation;
    }

    /// What this installation is.
    public Installation installation() {
        return installation;
    }

    /// The door to the tables.
    public Store store() {
        return store;
    }

    /// The chain.
    public Journal journal() {
        return journal;
    }

    /// The regions through time.
    public Divisions divisions() {
        return divisions;
    }

    /// The day whose divisions are meant now: today, but never before the pack's own day.
    public LocalDate day() {
        return later(LocalDate.ofInstant(civil.instant(), ZONE), regionsAsOf);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// The database itself: health and whole-table work.
    public Database database() {
        return database;
    }

    /// Civil time.
    public InstantSource civil() {
        return civil;
    }

    /// Turns the civil clock; only an exercise can. Once a fact is sealed it turns forward only.
    ///
    /// @throws IllegalStateException in a real installation
    public void turnClock(Instant to) {
        if (!installation.isExercise()) {
            throw new IllegalStateException("A real installation's clock is never turned.");
        }
        if (to.isAfter(civil.instant()) || journal.head().position() == 0) {
            civil.turnTo(to);
            store.useTransaction(
                    Cause.house(), tx -> SqlInstallation.turn(tx.handle(), civil.offset()));
        }
    }

    /// The queue of effects outside; register its channels, then start it.
    public Outbound outbound() {
        return outbound;
    }

    /// The chain's end, signed with the installation's key: for bulletins, messages and witnesses.
    public SignedHead signHead() {
        return signer.sign(journal.head());
    }

    /// The key that heads are signed with, X.509 form in Base64.
    public String publicKey() {
        return signer.publicKey();
    }

    /// Lays the signed head down in a folder once a day; call once, before the outbound starts.
    ///
    /// @param folder outside the data folder, best on another machine's disk
    /// @throws IllegalArgumentException if it lies in the data folder: what falsifies the chain
    ///     there would reach it too
    public void keepHeadsIn(Path folder) {
        var data = database.folder().toAbsolutePath().normalize();
        if (folder.toAbsolutePath().normalize().startsWith(data)) {
            throw new IllegalArgumentException(
                    "heads.folder (%s) must lie outside the data folder %s.\nMaybe name a folder of another disk."
                            .formatted(folder, data));
        }
        outbound.register(List.of(new FileDrop(folder)));
        var daily = new DailyHead(store, outbound, signer, Clock.systemUTC(), ZONE);
        dailyHead = Optional.of(daily);
        daily.start();
    }

    /// Writes the chain to a file that anyone can check; see [JournalExport].
    ///
    /// @param after 0 for the whole chain
    /// @param progress told the position written last
    public JournalManifest exportJournal(Path file, long after, LongConsumer progress) {
        return new JournalExport(store, installation.id(), installation.kind().word())
                .write(file, after, progress);
    }

    /// Follows the whole chain where it is stored.
    public Verdict verifyJournal() {
        return store.read(handle -> StoredChain.verify(handle, installation.id()));
    }

    @Override
    public void close() {
        meters.close();
        dailyHead.ifPresent(DailyHead::close);
        outbound.close();
        journal.close();
        database.close();
    }
}
