package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.anlan.web.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./anlan backup and restore")
class BackupCommandTest {

    @TempDir private static Path home;
    private static Shell shell;
    private static Shell.Place place;
    private static Path backup;
    private static Path head;

    @BeforeAll
    static void backUp() throws IOException {
        shell = new Shell(home);
        place = shell.place("data");
        head = home.resolve("head.json");
        try (var open = shell.founded(place, 3)) {
            Files.writeString(head, open.signHead().toJson());
        }
        shell.at(place, "user add zhang --name 张三 --post REVIEWER@340100".split(" "));
        backup = home.resolve("first.backup");
        var done = shell.at(place, "backup", backup.toString());
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out())
                .containsPattern("first.backup: \\d+ tables, journal to 3 [0-9a-f]{64}");
    }

    @Test
    void bringAnInstallationThereAndBackEqual() throws IOException {
        var there = shell.place("there");
        var restored = shell.at(there, "restore", backup.toString(), "--head", head.toString());
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("journal to 3, verified 已校验");

        var second = home.resolve("second.backup");
        assertThat(shell.at(there, "backup", second.toString()).exit()).isZero();
        for (var part : new String[] {"/tables", "/sequences", "/installation", "/hash"}) {
            assertThat(manifest(second).at(part)).as(part).isEqualTo(manifest(backup).at(part));
        }
        assertThat(shell.at(there, "journal", "verify").exit()).isZero();
        assertThat(shell.at(there, "user", "list").out()).contains("zhang");
    }

    @Test
    void neverFillAnInstallationThatStands() {
        var done = shell.at(place, "restore", backup.toString());
        assertThat(done.exit()).isEqualTo(4);
        assertThat(done.err()).contains("holds an installation already").contains("Maybe ");
    }

    @Test
    void refuseADamagedFileAndLeaveTheDatabaseEmpty() throws IOException {
        var bytes = Files.readAllBytes(backup);
        var damaged = home.resolve("damaged.backup");
        Files.write(damaged, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        var there = shell.place("damaged");
        var done = shell.at(there, "restore", damaged.toString());
        assertThat(done.exit()).isEqualTo(4);
        assertThat(done.err()).contains("damaged.backup").contains("Maybe ");
        assertThat(shell.at(there, "restore", backup.toString()).exit()).isZero();
    }

    @Test
    void sayThatThereIsNothingToBackUpOrNowhereToWriteIt() {
        var empty = shell.at(shell.place("empty"), "backup", home.resolve("x.backup").toString());
        assertThat(empty.exit()).isEqualTo(4);
        var nowhere = shell.at(place, "backup", home.resolve("none/x.backup").toString());
        assertThat(nowhere.exit()).isEqualTo(4);
        assertThat(nowhere.err()).contains("none/x.backup");
        assertThat(home.resolve("x.backup")).doesNotExist();
    }

    private static JsonNode manifest(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                var in = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return Json.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
