package org.anlan.app.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anlan.app.settings.ChannelSettings;
import org.anlan.app.settings.ChannelSettings.Broker;
import org.anlan.app.settings.ChannelSettings.Encryption;
import org.anlan.app.settings.ChannelSettings.Mail;
import org.anlan.app.settings.ChannelSettings.TextMessages;
import org.anlan.app.settings.ChannelSettings.Webhooks;
import org.anlan.store.outbound.Way;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ways out")
class ChannelsTest {

    @Test
    void areNoneWhereNothingIsSet() {
        assertThat(new Channels(ChannelSettings.NONE).ways()).isEmpty();
        assertThat(new Channels(ChannelSettings.NONE).isTextingPersons()).isFalse();
    }

    @Test
    void areShownWithoutPathsNumbersAndMailboxes() {
        var settings =
                new ChannelSettings(
                        new Webhooks(List.of("https://a.example/in?key=77"), Optional.empty()),
                        new Mail(
                                Optional.of("mail.example"),
                                25,
                                Encryption.NONE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("z@a.example"),
                                List.of("wang@b.example")),
                        new TextMessages(
                                Optional.of("https://sms.example"),
                                Optional.empty(),
                                List.of("13912345678", "110"),
                                true),
                        new Broker(
                                Optional.of("mqtts://b.example"),
                                Optional.empty(),
                                Optional.empty(),
                                "anlan/cap"),
                        Duration.ofSeconds(1));
        assertThat(new Channels(settings).ways())
                .extracting(Way::shown)
                .containsExactly(
                        "a.example", "w***@b.example", "139****678", "1****0", "anlan/cap");
        assertThat(new Channels(settings).isTextingPersons()).isTrue();
    }
}
