package org.anlan.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anlan.store.open.OpenStore;
import org.anlan.store.outbound.Delivery;
import org.anlan.store.outbound.DeliveryFailed;
import org.anlan.store.outbound.FileDrop;
import org.anlan.store.outbound.Message;
import org.anlan.store.outbound.Message.State;
import org.anlan.store.testing.Happened;
import org.anlan.store.testing.TestDatabase;
import org.anlan.store.testing.TestProvince;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The daily signed head")
class DailyHeadTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir private Path outside;
    private OpenStore open;

    @BeforeEach
    void open() {
        open = OpenStore.open(TestDatabase.settings(), TestProvince.birth(), Happened.ROOMS);
        open.journal().start();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void isSentOnceADayFromTheFirstRecordOn() {
        dayAt("2020-07-14T02:00:00Z").round();
        assertThat(keys()).isEmpty();

        Happened.state(open, "s", 1);
        assertThat(open.journal().settle(Duration.ofSeconds(20))).isTrue();
        dayAt("2020-07-14T02:00:00Z").round();
        dayAt("2020-07-14T15:59:59Z").round();
        assertThat(keys()).hasSize(1).first().asString().endsWith("2020-07-14.json");
        dayAt("2020-07-14T16:00:00Z").round();
        assertThat(keys()).hasSize(2).last().asString().endsWith("2020-07-15.json");
    }

    @Test
    void liesOutsideTheDataFolderAndVerifiesByItself() throws IOException, DeliveryFailed {
        Happened.state(open, "s", 1);
        assertThat(open.journal().settle(Duration.ofSeconds(20))).isTrue();
        var signed = open.signHead();
        new FileDrop(outside).deliver(new Delivery("k", "head.json", signed.toJson(), 1));
        assertThat(
                        SignedHead.read(outside.resolve("head.json"))
                                .isSigned(Optional.of(open.publicKey())))
                .isTrue();
    }

    @Test
    void isRefusedAPlaceInsideTheDataFolder() {
        assertThatThrownBy(() -> open.keepHeadsIn(open.database().folder().resolve("heads")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must lie outside the data folder");
    }

    @Test
    void refusesAFileNameThatLeadsAway() {
        assertThatThrownBy(
                        () ->
                                new FileDrop(outside)
                                        .deliver(new Delivery("k", "../head.json", "{}", 1)))
                .hasMessageContaining("no plain file name");
    }

    private DailyHead dayAt(String instant) {
        var signer = HeadSigner.in(open.database().folder(), open.installation().id());
        return new DailyHead(
                open.store(), open.outbound(), signer, () -> Instant.parse(instant), SHANGHAI);
    }

    private List<String> keys() {
        return open.outbound().list(State.WAITING, 0, 10).stream().map(Message::key).toList();
    }
}
