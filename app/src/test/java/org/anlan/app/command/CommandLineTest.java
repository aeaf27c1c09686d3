package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The command line")
class CommandLineTest {

    @TempDir private Path home;
    private Shell shell;

    @BeforeEach
    void enter() {
        shell = new Shell(home);
    }

    @ParameterizedTest(name = "./anlan {0} ends with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                                       | 2 | A command is missing 缺少命令.
            fly                                      | 2 | Unmatched argument
            serve --port eighty                      | 2 | --port
            serve --speed 3                          | 2 | Unknown option
            user                                     | 2 | Missing required subcommand
            user add                                 | 2 | Missing required
            user add zhang --name 张 --post CHIEF@340000 | 2 | is not ROLE@REGION with one of
            user add zhang --name 张 --post REVIEWER@34  | 2 | is not ROLE@REGION with one of
            backup                                   | 2 | Missing required parameter
            restore                                  | 2 | Missing required parameter
            restore HOME/b --head HOME/none.json     | 2 | There is no file HOME/none.json
            journal verify HOME/none.jsonl           | 2 | There is no file HOME/none.jsonl
            journal verify --head HOME/anlan.conf    | 2 | Maybe export the journal first
            journal verify HOME/x --head HOME/anlan.conf | 2 | is no signed head
            serve --port 70000                       | 3 | web.port (70000) must be from 0 to 65535
            serve --settings HOME/none.conf          | 3 | none.conf
            serve --database mysql://db              | 3 | database.url
            backup HOME/b --database jdbc:postgresql://127.0.0.1:1/none | 4 | the database cannot be reached
            user list --data HOME/nowhere            | 4 | There is no installation in HOME/nowhere
            user add li --name 李 --post REVIEWER@340000 --data HOME/anlan.conf | 4 | cannot be written
            """)
    void endsWithTheDocumentedCodeAndSaysWhy(String line, int exit, String why) {
        var words = line.replace("HOME", home.toString());
        var done = words.isEmpty() ? shell.run() : shell.run(words.split(" +"));
        assertThat(done.err()).contains(why.replace("HOME", home.toString()));
        assertThat(done.exit()).as(done.err()).isEqualTo(exit);
        assertThat(done.err()).doesNotContain("\tat ");
    }

    @Test
    void refusesAPackThatIsNotThereOrBroken() throws IOException {
        for (var pack : new String[] {"nowhere", "broken"}) {
            Files.createDirectories(home.resolve("broken"));
            Files.writeString(home.resolve("broken/pack.json"), "{");
            Files.writeString(home.resolve("anlan.conf"), "pack = " + pack);
            var done = shell.at(shell.place("data"), "user", "list");
            assertThat(done.exit()).isEqualTo(3);
            assertThat(done.err()).contains("pack.json");
        }
    }

    @Test
    void helpsWithEveryCommand() {
        for (var command :
                new String[] {"serve", "drill", "journal", "backup", "restore", "user"}) {
            assertThat(shell.run("help").out()).contains("  " + command);
            var help = shell.run("help", command);
            assertThat(help.exit()).isZero();
            assertThat(help.out())
                    .contains("Usage: ./anlan " + command)
                    .containsPattern("\\p{IsHan}");
            assertThat(shell.run(command, "--help").out()).isEqualTo(help.out());
        }
    }
}
