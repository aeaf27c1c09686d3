package org.anlan.app.channel;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.List;
import org.anlan.app.settings.ChannelSettings.Encryption;
import org.anlan.app.settings.ChannelSettings.Mail;
import org.anlan.app.settings.Secret;
import org.anlan.store.outbound.Channel;
import org.anlan.store.outbound.Delivery;
import org.anlan.store.outbound.DeliveryFailed;
import org.anlan.store.outbound.Notice;

/// The channel `smtp`: mails a notice with its document to one mailbox, the target.
///
/// The key makes the `Message-ID`, the same on every attempt, so that a mailbox may drop what it
/// has. A server that takes the mail has it; whether a person reads it is not known.
final class MailChannel implements Channel, AutoCloseable {

    static final String NAME = "smtp";

    /// Those that take a password; others would try it as what it is not.
    private static final String SIGN_IN = "PLAIN LOGIN CRAM-MD5";

    private final MailClient client;
    private final String from;
    private final Duration timeout;

    /// @param mail with host and sender
    MailChannel(Vertx vertx, Mail mail, Duration timeout) {
        this.from = mail.from().orElseThrow();
        this.timeout = timeout;
        this.client = MailClient.create(vertx, config(mail, timeout));
    }

    private static MailConfig config(Mail mail, Duration timeout) {
        var config =
                new MailConfig()
                        .setHostname(mail.host().orElseThrow())
                        .setPort(mail.port())
                        .setSsl(mail.tls() == Encryption.TLS)
                        .setStarttls(starttls(mail.tls()))
                        .setLogin(mail.user().isPresent() ? LoginOption.REQUIRED : LoginOption.NONE)
                        .setAuthMethods(SIGN_IN)
                        .setKeepAlive(false);
        config.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
        mail.user().ifPresent(config::setUsername);
        mail.password().map(Secret::value).ifPresent(config::setPassword);
        return config;
    }

    private static StartTLSOptions starttls(Encryption encryption) {
        return encryption == Encryption.STARTTLS
                ? StartTLSOptions.REQUIRED
                : StartTLSOptions.DISABLED;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws DeliveryFailed {
        var message = message(Notice.read(delivery.payload()), delivery);
        Handover.await(client.sendMail(message), timeout, "the mail server");
    }

    private MailMessage message(Notice notice, Delivery delivery) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        headers.set("Message-ID", "<%s@anlan>".formatted(delivery.key().replace('/', '.')));
        var message =
                new MailMessage()
                        .setFrom(from)
                        .setTo(delivery.target())
                        .setSubject(notice.subject())
                        .setText(notice.text())
                        .setHeaders(headers);
        if (!notice.document().isEmpty()) {
            message.setAttachment(List.of(attachment(notice)));
        }
        return message;
    }

    private static MailAttachment attachment(Notice notice) {
        return MailAttachment.create()
                .setContentType(notice.mediaType())
                .setName(notice.fileName())
                .setData(Buffer.buffer(notice.document()));
    }

    @Override
    public void close() {
        client.close();
    }
}
