package org.anlan.forecasting.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The keys that sign")
class SigningKeysTest {

    private static final Instant NOW = Instant.parse("2031-07-01T00:00:00Z");

    @TempDir private Path folder;

    private SigningKeys at(Instant now) {
        return SigningKeys.in(folder, "甲", InstantSource.fixed(now));
    }

    @Test
    void standAsTheirTermSays() {
        var made = at(NOW).current();
        assertThat(made.term().holder()).isEqualTo("甲");
        assertThat(at(NOW).state()).isEqualTo(SignerTerm.State.VALID);
        assertThat(at(NOW.minusSeconds(61)).state()).isEqualTo(SignerTerm.State.NOT_YET);
        var end = made.term().notAfter();
        assertThat(at(end.minusMillis(1)).state()).isEqualTo(SignerTerm.State.VALID);
        assertThat(at(end).state()).isEqualTo(SignerTerm.State.EXPIRED);
        assertThat(at(end).left()).isZero();
        assertThat(at(end.minusSeconds(5)).endsWithin(Duration.ofDays(30))).contains(end);
    }

    @Test
    void refuseATermThatWasChangedByHand() throws IOException {
        at(NOW);
        var file = folder.resolve("cap-signing.term");
        Files.writeString(file, Files.readString(file).replace("2034", "2044"));
        assertThatThrownBy(() -> at(NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Maybe")
                .hasStackTraceContaining("was not signed by its key");
    }

    @Test
    void giveAKeyOfBeforeTermsOneOfItsOwn() throws IOException {
        var name = at(NOW).current().name();
        Files.delete(folder.resolve("cap-signing.term"));
        var later = at(NOW.plus(Duration.ofDays(900)));
        assertThat(later.current().name()).isEqualTo(name);
        assertThat(later.state()).isEqualTo(SignerTerm.State.VALID);
    }

    @Test
    void finishARenewalThatAMachineLeftHalfWay() throws IOException {
        var keys = at(NOW);
        var old = keys.current().name();
        keys.renew(new SignerTerm("乙", NOW, NOW.plusSeconds(60)));
        var renewed = keys.current().name();
        var next = Files.createDirectory(folder.resolve("next"));
        Files.move(folder.resolve("cap-signing.key"), next.resolve("cap-signing.key"));
        Files.move(folder.resolve("cap-signing.term"), next.resolve("cap-signing.term"));
        var again = at(NOW);
        assertThat(again.current().name()).isEqualTo(renewed);
        assertThat(again.list()).extracting(SigningKey::name).containsExactly(renewed, old);
        assertThat(again.find(old)).get().matches(SigningKey::isRetired);
        assertThat(next).doesNotExist();
    }
}
