package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anlan.web.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./anlan serve")
class ServeTest {

    @TempDir private Path home;

    @Test
    void isReadyOnAFreshFolderPrintsAOneTimeLinkAndKeepsOthersOut() {
        var shell = new Shell(home);
        var data = home.resolve("fresh").toString();
        try (var served = Served.start(home, List.of("--data", data, "--port", "0"))) {
            served.untilReady();
            assertThat(served.said()).contains("安澜 is ready 已就绪: http://127.0.0.1:");
            var ready = served.ask("/health/ready", "");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("heads: heads.folder is not set");

            var link = served.said().replaceFirst("(?s).*#link=([\\w-]+).*", "$1");
            var entry = Json.write(java.util.Map.of("link", link));
            assertThat(served.ask("/api/v1/session", entry).statusCode()).isEqualTo(200);
            assertThat(served.ask("/api/v1/session", entry).statusCode()).isEqualTo(401);

            for (var command :
                    List.of("serve --port 0", "user list", "journal verify", "backup x.backup")) {
                var refused = shell.run((command + " --data " + data).split(" "));
                assertThat(refused.exit()).as(command).isEqualTo(4);
                assertThat(refused.err())
                        .contains("Data folder %s is in use by another Anlan".formatted(data))
                        .contains("Maybe stop it");
            }
            portIsTaken(shell, served);
            assertThat(served.end("TERM")).isEqualTo(143);
            assertThat(served.logged()).doesNotContain("ERROR").doesNotContain("Exception");
        }
        assertThat(shell.run("user", "list", "--data", data).out())
                .containsPattern("admin .* invited +ADMINISTRATOR@340000");
    }

    private static void portIsTaken(Shell shell, Served served) {
        var port = Integer.toString(served.address().getPort());
        var refused = shell.at(shell.place("other"), "serve", "--port", port);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .contains("Setting web.port (%s) is taken".formatted(port))
                .contains("Maybe another Anlan runs; --port 0 takes a free one.");
    }

    @Test
    void printsTheLinkOnceAndEndsWithTheSignalsCode() {
        var shell = new Shell(home);
        var options = new ArrayList<>(shell.place("data").options());
        options.addAll(List.of("--port", "0"));
        try (var first = Served.start(home, options)) {
            assertThat(first.untilReady().said()).contains("#link=");
            assertThat(first.end("INT")).isEqualTo(130);
        }
        try (var second = Served.start(home, options)) {
            assertThat(second.untilReady().said()).doesNotContain("#link=");
            assertThat(second.end("TERM")).isEqualTo(143);
        }
    }
}
