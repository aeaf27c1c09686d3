package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./anlan journal")
class JournalCommandTest {

    @TempDir private static Path home;
    private static Shell shell;
    private static Shell.Place place;
    private static Path export;
    private static Path head;
    private static String key = "";

    @BeforeAll
    static void export() throws IOException {
        shell = new Shell(home);
        place = shell.place("data");
        head = home.resolve("head.json");
        try (var open = shell.founded(place, 4)) {
            Files.writeString(head, open.signHead().toJson());
            key = open.publicKey();
        }
        export = home.resolve("journal.jsonl");
        var done = shell.at(place, "journal", "export", export.toString());
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out()).contains("positions 1 to 4").contains("链头公钥: " + key);
    }

    @Test
    void findsTheStoredChainWhole() {
        var done = shell.at(place, "journal", "verify");
        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains("whole 完整: 4 records, head 4").contains("未与外存链头比对");
    }

    @Test
    void findsAnExportWholeByItselfAndByAHeadFromOutside() {
        assertThat(verify(export).out()).contains("whole 完整: 4 records");
        var witnessed = verify(export, "--head", head.toString(), "--key", key);
        assertThat(witnessed.exit()).isZero();
        assertThat(witnessed.out()).contains("a signed head confirms it up to 4");
    }

    @Test
    void exportsCompressedAndOnlyWhatIsLater() {
        var zipped = home.resolve("later.jsonl.gz");
        var done = shell.at(place, "journal", "export", zipped.toString(), "--after", "2");
        assertThat(done.out()).contains("positions 3 to 4");
        assertThat(verify(zipped).out()).contains("whole 完整: 2 records");
    }

    @Test
    void exportsNothingAfterAPositionThatIsNotThere() {
        for (var after : new String[] {"5", "-1"}) {
            var file = home.resolve("none" + after);
            var done = shell.at(place, "journal", "export", file.toString(), "--after", after);
            assertThat(done.exit()).isEqualTo(2);
            assertThat(done.err()).contains("--after (%s) must be from 0 to 4".formatted(after));
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void showsWhereAnExportWasTamperedWith() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(export));
        lines.set(2, lines.get(2).replace("\\\"level\\\":2", "\\\"level\\\":1"));
        assertThat(lines).isNotEqualTo(Files.readAllLines(export));
        var done = verify(written("tampered.jsonl", lines));
        assertThat(done.exit()).isEqualTo(1);
        assertThat(done.out()).contains("broken 已断: position 2, line 3, HASH");
    }

    @Test
    void showsThatTheTailIsCut() throws IOException {
        var lines = Files.readAllLines(export).subList(0, 4);
        var done = verify(written("cut.jsonl", lines));
        assertThat(done.exit()).isEqualTo(1);
        assertThat(done.out()).contains("broken 已断: position 4, line 5, CUT");
    }

    @Test
    void showsByAHeadFromOutsideThatTheTailIsCutWithTheManifest() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(export).subList(0, 4));
        var last = lines.getLast().replaceFirst(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
        lines.set(
                0,
                lines.getFirst()
                        .replace("\"last\":4", "\"last\":3")
                        .replaceFirst("\"head\":\"[0-9a-f]{64}\"", "\"head\":\"" + last + '"'));
        var file = written("cut-well.jsonl", lines);
        assertThat(verify(file).exit()).isZero();
        var done = verify(file, "--head", head.toString());
        assertThat(done.exit()).isEqualTo(1);
        assertThat(done.out()).contains("CUT");
    }

    @Test
    void believesNoHeadOfAnotherKey() {
        var done = verify(export, "--head", head.toString(), "--key", "AAAA");
        assertThat(done.exit()).isEqualTo(1);
        assertThat(done.out()).contains("SIGNATURE");
    }

    private static Path written(String name, List<String> lines) throws IOException {
        return Files.write(home.resolve(name), lines);
    }

    private static Shell.Done verify(Path file, String... options) {
        var words = new ArrayList<>(List.of("journal", "verify", file.toString()));
        words.addAll(List.of(options));
        return shell.run(words.toArray(String[]::new));
    }
}
