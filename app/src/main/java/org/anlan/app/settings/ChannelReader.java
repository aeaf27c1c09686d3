package org.anlan.app.settings;

import com.typesafe.config.Config;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anlan.app.settings.ChannelSettings.Broker;
import org.anlan.app.settings.ChannelSettings.Encryption;
import org.anlan.app.settings.ChannelSettings.Mail;
import org.anlan.app.settings.ChannelSettings.TextMessages;
import org.anlan.app.settings.ChannelSettings.Webhooks;

/// Reads the keys below `channels.`.
final class ChannelReader {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Keys keys;

    ChannelReader(Keys keys) {
        this.keys = keys;
    }

    /// @throws IllegalArgumentException naming key, value and what to try
    ChannelSettings read() {
        return new ChannelSettings(
                new Webhooks(list("channels.webhook.targets"), secret("channels.webhook.secret")),
                mail(),
                new TextMessages(
                        text("channels.sms.url"),
                        secret("channels.sms.token"),
                        list("channels.sms.to"),
                        keys.get("channels.sms.duty-persons", Config::getBoolean, "true or false")),
                new Broker(
                        text("channels.mqtt.url"),
                        text("channels.mqtt.user"),
                        secret("channels.mqtt.password"),
                        keys.get("channels.mqtt.topic", Config::getString, "a topic")),
                keys.get("channels.timeout", ChannelReader::time, "a time of 100 ms to 2 minutes"));
    }

    private Mail mail() {
        return new Mail(
                text("channels.smtp.host"),
                keys.get("channels.smtp.port", SettingsReader::whole, "a whole number"),
                keys.get("channels.smtp.tls", ChannelReader::encryption, "none, starttls or tls"),
                text("channels.smtp.user"),
                secret("channels.smtp.password"),
                text("channels.smtp.from"),
                list("channels.smtp.to"));
    }

    private Optional<String> text(String key) {
        return keys.find(key, Config::getString, "a text");
    }

    private Optional<Secret> secret(String key) {
        return text(key).map(Secret::new);
    }

    /// Parted by commas, so that an environment variable can say it too.
    private List<String> list(String key) {
        return keys.find(key, Config::getString, "a list with commas").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Duration time(Config config, String key) {
        var time = config.getDuration(key);
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Time (%s).".formatted(time));
        }
        return time;
    }

    private static Encryption encryption(Config config, String key) {
        var word = config.getString(key);
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Encryption (%s).".formatted(word));
        }
        return Encryption.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
