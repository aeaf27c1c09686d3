package org.anlan.forecasting.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The keys that sign")
class SigningKeysTest {

    @TempDir private Path folder;

    @Test
    void areWrittenWholeThoughAnEarlierStartWasCutShort() throws IOException {
        Files.writeString(folder.resolve("cap-signing.pub.pem"), "-----BEGIN");
        Files.writeString(folder.resolve("cap-signing.key.draft"), "-----BEGIN PRIV");
        var made = SigningKeys.in(folder);
        assertThat(SigningKeys.in(folder).name()).isEqualTo(made.name());
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("cap-signing.key", "cap-signing.pub.pem");
        }
    }
}
