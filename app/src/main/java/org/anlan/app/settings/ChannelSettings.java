package org.anlan.app.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The ways out of the house that the operator set up, beside feed and page; perhaps none.
///
/// @param timeout for connecting, and again for each answer; the reader keeps its bounds
public record ChannelSettings(
        Webhooks webhook, Mail smtp, TextMessages sms, Broker mqtt, Duration timeout) {

    /// No way out.
    public static final ChannelSettings NONE =
            new ChannelSettings(
                    new Webhooks(List.of(), Optional.empty()),
                    new Mail(
                            Optional.empty(),
                            25,
                            Encryption.STARTTLS,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()),
                    new TextMessages(Optional.empty(), Optional.empty(), List.of(), false),
                    new Broker(Optional.empty(), Optional.empty(), Optional.empty(), "anlan/cap"),
                    Duration.ofSeconds(10));

    /// How a connection is guarded.
    public enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }

    /// Addresses that warnings are posted to.
    ///
    /// @param secret signs what is posted
    public record Webhooks(List<String> targets, Optional<Secret> secret) {

        private static final int FEWEST = 16;

        public Webhooks {
            targets = List.copyOf(targets);
            targets.forEach(t -> requireHttp("channels.webhook.targets", t));
            secret.filter(s -> s.value().length() < FEWEST)
                    .ifPresent(
                            s -> {
                                throw refused(
                                        "channels.webhook.secret",
                                        s,
                                        "must have at least %d letters".formatted(FEWEST),
                                        "one made by: openssl rand -hex 32");
                            });
        }
    }

    /// A mail server and whom it sends to.
    public record Mail(
            Optional<String> host,
            int port,
            Encryption tls,
            Optional<String> user,
            Optional<Secret> password,
            Optional<String> from,
            List<String> to) {

        public Mail {
            to = List.copyOf(to);
            if (port < 1 || port > 65_535) {
                throw refused("channels.smtp.port", port, "must be from 1 to 65535", "587");
            }
            to.forEach(t -> requireMailbox("channels.smtp.to", t));
            from.ifPresent(f -> requireMailbox("channels.smtp.from", f));
            if (host.isPresent() && (from.isEmpty() || to.isEmpty())) {
                throw refused(
                        "channels.smtp.host",
                        host.get(),
                        "needs channels.smtp.from and channels.smtp.to",
                        "set both, or leave the host away");
            }
        }

        private static void requireMailbox(String key, String text) {
            if (!text.matches("[^@\\s<>,]+@[^@\\s<>,]+")) {
                throw refused(key, text, "is no mailbox", "duty@province.example");
            }
        }
    }

    /// A gateway of text messages.
    ///
    /// @param to numbers that get each warning
    /// @param dutyPersons whether the named 责任人 of a warning's area are called by it
    public record TextMessages(
            Optional<String> url, Optional<Secret> token, List<String> to, boolean dutyPersons) {

        public TextMessages {
            to = List.copyOf(to);
            url.ifPresent(u -> requireHttp("channels.sms.url", u));
            for (var number : to) {
                if (!number.matches("[0-9+-]{3,20}")) {
                    throw refused("channels.sms.to", "…", "has a number that is none", "+8613…");
                }
            }
            if (url.isPresent() && to.isEmpty() && !dutyPersons) {
                throw refused(
                        "channels.sms.url",
                        url.get(),
                        "has nobody to send to",
                        "set channels.sms.to or channels.sms.duty-persons");
            }
        }
    }

    /// A message broker (MQTT 3.1.1).
    public record Broker(
            Optional<String> url, Optional<String> user, Optional<Secret> password, String topic) {

        public Broker {
            url.ifPresent(Broker::requireBroker);
            if (topic.isBlank() || topic.matches(".*[+#\\p{Cntrl}].*")) {
                throw refused(
                        "channels.mqtt.topic",
                        topic,
                        "must be a topic without + and #",
                        "anlan/cap");
            }
        }

        private static void requireBroker(String text) {
            var address = address("channels.mqtt.url", text);
            var scheme = String.valueOf(address.getScheme());
            if (!scheme.matches("mqtts?") || address.getHost() == null) {
                throw refused(
                        "channels.mqtt.url",
                        text,
                        "is no mqtt or mqtts address",
                        "mqtt://127.0.0.1:1883");
            }
        }
    }

    private static void requireHttp(String key, String text) {
        var address = address(key, text);
        var scheme = String.valueOf(address.getScheme());
        if (!scheme.matches("https?") || address.getHost() == null) {
            throw refused(key, text, "is no http or https address", "https://host.example/path");
        }
    }

    private static URI address(String key, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException _) {
            throw refused(key, text, "is no address", "host and path have a blank");
        }
    }

    private static IllegalArgumentException refused(
            String key, Object value, String fault, String maybe) {
        return new IllegalArgumentException(
                "Setting %s (%s) %s.\nMaybe %s.".formatted(key, value, fault, maybe));
    }
}
