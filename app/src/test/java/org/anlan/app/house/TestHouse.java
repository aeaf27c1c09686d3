package org.anlan.app.house;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.anlan.app.settings.ChannelSettings;
import org.anlan.app.settings.Settings;
import org.anlan.domain.Fact;
import org.anlan.domain.Role;
import org.anlan.store.Cause;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.Installation;
import org.anlan.store.testing.TestDatabase;
import org.anlan.web.WebSettings;
import org.anlan.web.testing.TestPeople;
import org.anlan.web.testing.TestServer.Reply;

/// The whole house as an exercise on Anhui's pack, on a free port and a database of its own, which
/// can be taken away and given back.
final class TestHouse implements AutoCloseable {

    private static final int BODY_LIMIT = 2 << 20;

    private final DatabaseSettings database;
    private final House house;
    private final TestPeople people;

    TestHouse() {
        this(TestDatabase.settings());
    }

    /// On a database of the caller's.
    TestHouse(DatabaseSettings database) {
        this(database, Path.of(System.getProperty("anlan.root"), "packs", "anhui"));
    }

    /// @param pack the folder of a province pack
    TestHouse(Path pack) {
        this(TestDatabase.settings(), pack);
    }

    private TestHouse(DatabaseSettings database, Path pack) {
        this(database, pack, Installation.Kind.EXERCISE, ChannelSettings.NONE);
    }

    /// One of a kind with ways out, all of them on loopback.
    TestHouse(Installation.Kind kind, ChannelSettings channels) {
        this(
                TestDatabase.settings(),
                Path.of(System.getProperty("anlan.root"), "packs", "anhui"),
                kind,
                channels);
    }

    private TestHouse(
            DatabaseSettings database,
            Path pack,
            Installation.Kind kind,
            ChannelSettings channels) {
        this.database = database;
        var web =
                new WebSettings(
                        "127.0.0.1",
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BODY_LIMIT,
                        6,
                        200);
        house =
                House.open(
                        new Settings(
                                pack,
                                Optional.of(kind),
                                Optional.empty(),
                                Optional.empty(),
                                database,
                                web,
                                Optional.empty(),
                                channels,
                                kind == Installation.Kind.EXERCISE));
        people = new TestPeople(house.address(), house.accounts());
    }

    House house() {
        return house;
    }

    TestPeople people() {
        return people;
    }

    TestHouse person(String name, Role role, String region) {
        people.person(name, role, region);
        return this;
    }

    /// The data folder.
    Path folder() {
        return database.folder();
    }

    /// What an unknown reader is told.
    Reply read(String path) {
        return people.send("GET", path, Optional.empty(), "", Map.of());
    }

    /// States a fact as the house itself.
    void state(Fact fact) {
        house.store().store().useTransaction(Cause.house(), tx -> tx.state(fact));
    }

    void settle() {
        if (!house.store().journal().settle(Duration.ofSeconds(60))) {
            throw new IllegalStateException("The journal did not settle.");
        }
    }

    /// What people other than the house itself wrote: rows of ingest's tables, keys and facts.
    String written() {
        return house.store().store().read(SqlWritten::digest);
    }

    /// Ends all sessions of the database and lets nobody in.
    void takeDatabase() {
        TestDatabase.takeAway(database.url().orElseThrow());
    }

    /// Lets everybody in again.
    void giveDatabase() {
        TestDatabase.giveBack(database.url().orElseThrow());
    }

    @Override
    public void close() {
        people.close();
        house.close();
    }
}
