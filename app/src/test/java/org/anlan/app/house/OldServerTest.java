package org.anlan.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Role;
import org.anlan.store.Database;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.backup.Backup;
import org.anlan.store.backup.BackupManifest;
import org.anlan.store.backup.Restore;
import org.anlan.store.journal.Verdict;
import org.anlan.store.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The whole house on the oldest server that is supported, PostgreSQL 15")
class OldServerTest {

    private static final String TOWNSHIP = "340102001";
    private static final String COUNTY = "340102";

    @TempDir private static Path work;
    private static OldServer old;

    @BeforeAll
    static void start() throws IOException {
        old = OldServer.start(work.resolve("server"));
    }

    @AfterAll
    static void stop() throws IOException {
        old.close();
    }

    @Test
    void bringsAReportToAFigureAndItsJournalVerifies() throws IOException, SQLException {
        try (var house = new TestHouse(at("reported", old.newUrl("reported")))) {
            assertThat(version(house)).startsWith("15.");
            report(house);
            assertThat(figure(house)).isEqualTo("5");
            assertThat(house.house().store().verifyJournal()).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void isBackedUpAndRestoredFromTheNewestServerAndToItEqual() throws IOException, SQLException {
        var first = work.resolve("first.backup");
        var second = work.resolve("second.backup");
        var third = work.resolve("third.backup");
        BackupManifest written;
        Restore.Witness witness;
        try (var house = new TestHouse()) {
            report(house);
            written = backUp(house.house().store().database(), first);
            witness = new Restore.Witness(house.house().store().signHead(), Optional.empty());
        }
        var there = at("there", old.newUrl("there"));
        restore(there, first, witness);
        assertEqual(backUp(there, second), written);
        var back = at("back", TestDatabase.newUrl());
        restore(back, second, witness);
        assertEqual(backUp(back, third), written);
        try (var house = new TestHouse(there)) {
            assertThat(figure(house)).isEqualTo("5");
        }
    }

    private static DatabaseSettings at(String name, String url) {
        return new DatabaseSettings(work.resolve(name), Optional.of(url), 8, true);
    }

    private static String version(TestHouse house) {
        return house.house()
                .store()
                .store()
                .read(
                        handle ->
                                handle.createQuery("select current_setting('server_version')")
                                        .mapTo(String.class)
                                        .one());
    }

    /// A township's figure, reviewed by its county.
    private static void report(TestHouse house) {
        house.person("乡", Role.REPORTER, TOWNSHIP).person("县", Role.REVIEWER, COUNTY);
        var filed = house.people().post("乡", "/api/v1/reports", form());
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        house.settle();
        var accepted =
                house.people()
                        .post(
                                "县",
                                "/api/v1/reviews",
                                Map.of(
                                        "process",
                                        "P1",
                                        "base",
                                        "b",
                                        "region",
                                        COUNTY,
                                        "decision",
                                        "ACCEPT"));
        assertThat(accepted.status()).as(accepted.body()).isLessThan(300);
        house.settle();
    }

    private static Map<String, Object> form() {
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "process",
                "P1",
                "hazard",
                "flood",
                "region",
                TOWNSHIP,
                "kind",
                "FIRST",
                "base",
                Map.of("id", "b", "name", "7月2日以来", "from", "2020-07-02"),
                "asOf",
                Instant.now().minusSeconds(600).toString(),
                "values",
                Map.of("people-affected", "5"));
    }

    /// The county's people affected, as reviewed.
    private static String figure(TestHouse house) {
        var reader = "看" + UUID.randomUUID();
        house.person(reader, Role.OBSERVER, "340000");
        var reply =
                house.people()
                        .get(reader, "/api/v1/figures/%s?process=P1&base=b".formatted(COUNTY));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        for (var item : reply.json().get("items")) {
            if (item.get("indicator").asText().equals("people-affected")) {
                return item.get("reviewed").asText();
            }
        }
        return "未统计";
    }

    private static void restore(DatabaseSettings to, Path from, Restore.Witness witness) {
        try (var database = Database.open(to)) {
            Restore.into(database, Foundation.rooms(), from, Optional.of(witness), (_, _) -> {});
        }
    }

    private static BackupManifest backUp(DatabaseSettings settings, Path file) {
        try (var database = Database.open(settings)) {
            return backUp(database, file);
        }
    }

    private static BackupManifest backUp(Database database, Path file) {
        return Backup.write(database, Foundation.rooms(), file, Clock.systemUTC(), (_, _) -> {});
    }

    private static void assertEqual(BackupManifest manifest, BackupManifest wanted) {
        assertThat(manifest.tables()).isEqualTo(wanted.tables());
        assertThat(manifest.sequences()).isEqualTo(wanted.sequences());
        assertThat(manifest.hash()).isEqualTo(wanted.hash());
    }
}
