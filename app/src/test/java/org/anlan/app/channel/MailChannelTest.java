package org.anlan.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anlan.app.settings.ChannelSettings.Encryption;
import org.anlan.app.settings.ChannelSettings.Mail;
import org.anlan.app.settings.Secret;
import org.anlan.store.outbound.Delivery;
import org.anlan.store.outbound.DeliveryFailed;
import org.anlan.store.outbound.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The channel to a mail server")
class MailChannelTest {

    private static final String PAYLOAD =
            new Notice(
                            "w1",
                            "灾害风险提示(红色)",
                            "请转移",
                            "application/cap+xml",
                            "w1.xml",
                            "<alert>汛</alert>")
                    .write();

    private final Vertx vertx = Vertx.vertx();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void open() {
        server.start();
        server.setUser("duty@a.example", "duty", "right");
    }

    @AfterEach
    void close() {
        server.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private MailChannel channel(Encryption tls, String password) {
        return new MailChannel(
                vertx,
                new Mail(
                        Optional.of("127.0.0.1"),
                        server.getSmtp().getPort(),
                        tls,
                        Optional.of("duty"),
                        Optional.of(new Secret(password)),
                        Optional.of("anlan@a.example"),
                        List.of("duty@a.example")),
                Duration.ofSeconds(3));
    }

    private static Delivery delivery() {
        return new Delivery("warning/w1/abc", "duty@a.example", PAYLOAD, 1);
    }

    @Test
    void sendsTextAndDocumentUnderOneLastingId()
            throws DeliveryFailed, MessagingException, IOException {
        try (var channel = channel(Encryption.NONE, "right")) {
            channel.deliver(delivery());
            channel.deliver(delivery());
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
        for (var mail : server.getReceivedMessages()) {
            assertThat(mail.getSubject()).isEqualTo("灾害风险提示(红色)");
            assertThat(mail.getHeader("Message-ID")).containsExactly("<warning.w1.abc@anlan>");
            var parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString()).isEqualTo("请转移");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("w1.xml");
            assertThat(parts.getBodyPart(1).getContentType()).contains("application/cap+xml");
            assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo("<alert>汛</alert>");
        }
    }

    @Test
    void failsWhereThePasswordIsWrongAndTellsNoSecret() {
        try (var channel = channel(Encryption.NONE, "wrong-secret")) {
            assertThatThrownBy(() -> channel.deliver(delivery()))
                    .isInstanceOf(DeliveryFailed.class)
                    .hasMessageStartingWith("the mail server did not take it")
                    .hasMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void sendsNothingInTheClearWhereStarttlsIsAskedForAndNotOffered() {
        try (var channel = channel(Encryption.STARTTLS, "right")) {
            assertThatThrownBy(() -> channel.deliver(delivery()))
                    .isInstanceOf(DeliveryFailed.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void failsWhereNobodyListensAndWhereThePayloadIsNoNotice() {
        try (var channel = channel(Encryption.NONE, "right")) {
            var wrong = new Delivery("k", "duty@a.example", "{}x", 1);
            assertThatThrownBy(() -> channel.deliver(wrong)).isInstanceOf(DeliveryFailed.class);
            server.stop();
            assertThatThrownBy(() -> channel.deliver(delivery()))
                    .isInstanceOf(DeliveryFailed.class);
        }
    }
}
