package org.anlan.app.channel;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.app.settings.ChannelSettings;
import org.anlan.app.settings.Secret;
import org.anlan.store.outbound.Channel;
import org.anlan.store.outbound.TextGateway;
import org.anlan.store.outbound.Way;
import org.anlan.store.outbound.Webhook;

/// The ways out that the settings name: what delivers, and where warnings go out to.
public final class Channels {

    private final ChannelSettings settings;

    public Channels(ChannelSettings settings) {
        this.settings = settings;
    }

    /// Where each warning goes out to, beside feed and page.
    public List<Way> ways() {
        var ways = new ArrayList<Way>();
        settings.webhook()
                .targets()
                .forEach(t -> ways.add(new Way(Webhook.NAME, t, URI.create(t).getHost())));
        if (settings.smtp().host().isPresent()) {
            settings.smtp()
                    .to()
                    .forEach(t -> ways.add(new Way(MailChannel.NAME, t, maskedMailbox(t))));
        }
        if (settings.sms().url().isPresent()) {
            settings.sms()
                    .to()
                    .forEach(t -> ways.add(new Way(TextGateway.NAME, t, maskedNumber(t))));
        }
        if (settings.mqtt().url().isPresent()) {
            var topic = settings.mqtt().topic();
            ways.add(new Way(BrokerChannel.NAME, topic, topic));
        }
        return ways;
    }

    private static String maskedNumber(String number) {
        var kept = Math.min(3, number.length() / 3);
        return number.substring(0, kept)
                + "****"
                + number.substring(number.length() - Math.min(4, number.length() / 3));
    }

    private static String maskedMailbox(String mailbox) {
        return mailbox.substring(0, 1) + "***" + mailbox.substring(mailbox.indexOf('@'));
    }

    /// Whether the named persons of a warning's area are called by text message.
    public boolean isTextingPersons() {
        return settings.sms().url().isPresent() && settings.sms().dutyPersons();
    }

    /// What delivers; each that can be closed should be.
    ///
    /// @param numbers a person's number by id
    public List<Channel> make(Vertx vertx, Function<String, Optional<String>> numbers) {
        var channels = new ArrayList<Channel>();
        if (!settings.webhook().targets().isEmpty()) {
            channels.add(
                    new Webhook(
                            settings.timeout(),
                            settings.webhook().secret().map(Secret::value),
                            InstantSource.system()));
        }
        if (settings.smtp().host().isPresent()) {
            channels.add(new MailChannel(vertx, settings.smtp(), settings.timeout()));
        }
        settings.sms()
                .url()
                .ifPresent(
                        url ->
                                channels.add(
                                        new TextGateway(
                                                URI.create(url),
                                                settings.sms().token().map(Secret::value),
                                                settings.timeout(),
                                                numbers)));
        if (settings.mqtt().url().isPresent()) {
            channels.add(new BrokerChannel(vertx, settings.mqtt(), settings.timeout()));
        }
        return channels;
    }
}
