package org.anlan.app.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The keys of the sample with the values that count here: command line before environment before
/// file before sample. Remembers which keys were asked for.
final class Keys {

    private static final String SAMPLE = "org/anlan/app/anlan.sample.conf";
    private static final String MARK = "ANLAN_";

    /// May hold a password.
    private static final Set<String> SECRETS =
            Set.of(
                    "database.url",
                    "channels.webhook.secret",
                    "channels.smtp.password",
                    "channels.sms.token",
                    "channels.mqtt.password");

    /// Variables that steer the launcher, not the settings.
    private static final Set<String> NOT_OURS =
            Set.of("ANLAN_SETTINGS", "ANLAN_JDKS", "ANLAN_JAVA_OPTIONS");

    private final Config merged;
    private final Set<String> asked = new TreeSet<>();

    private Keys(Config merged) {
        this.merged = merged;
    }

    /// Lays the layers over one another.
    ///
    /// @param file the operator's file, which must exist
    /// @throws SettingsRefused if a layer cannot be read or names a key the sample does not
    static Keys of(
            Optional<Path> file, Map<String, String> environment, Map<String, String> options) {
        var sample = sample();
        var known = keys(sample);
        var merged =
                named(options, "the command line")
                        .withFallback(environment(environment, known))
                        .withFallback(file.map(Keys::file).orElseGet(ConfigFactory::empty))
                        .withFallback(sample);
        refuseUnknown(merged, known);
        return new Keys(merged);
    }

    static Config sample() {
        return ConfigFactory.parseResources(Keys.class.getClassLoader(), SAMPLE).resolve();
    }

    /// All keys of a configuration, also those that are null.
    static Set<String> keys(Config config) {
        var keys = new TreeSet<String>();
        collect("", config.root(), keys);
        return keys;
    }

    private static void collect(
            String prefix, com.typesafe.config.ConfigObject object, Set<String> keys) {
        object.forEach(
                (name, value) -> {
                    var key = prefix + ConfigUtil.joinPath(name);
                    if (value instanceof com.typesafe.config.ConfigObject inner) {
                        collect(key + ".", inner, keys);
                    } else {
                        keys.add(key);
                    }
                });
    }

    private static Config file(Path file) {
        if (!Files.isReadable(file)) {
            throw new SettingsRefused(
                    "Settings file (%s) cannot be read.".formatted(file),
                    "leave --settings away, or copy the sample there.",
                    null);
        }
        try {
            var options = ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF);
            return ConfigFactory.parseFile(file.toFile(), options).resolve();
        } catch (ConfigException e) {
            throw new SettingsRefused(
                    String.valueOf(e.getMessage()), "a quote or an equals sign is missing.", e);
        }
    }

    private static Config environment(Map<String, String> environment, Set<String> known) {
        var byVariable = new TreeMap<String, String>();
        known.forEach(key -> byVariable.put(variable(key), key));
        var values = new TreeMap<String, String>();
        environment.forEach( // never told what a variable holds: it may be a secret
                (name, value) -> {
                    if (name.startsWith(MARK) && !NOT_OURS.contains(name)) {
                        var key = byVariable.get(name);
                        if (key == null) {
                            throw new SettingsRefused(
                                    "Environment variable %s is no setting.".formatted(name),
                                    "one of " + String.join(", ", byVariable.keySet()) + ".",
                                    null);
                        }
                        values.put(key, value);
                    }
                });
        return named(values, "the environment");
    }

    /// The environment variable of a key.
    static String variable(String key) {
        return MARK + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Config named(Map<String, String> values, String origin) {
        var config = ConfigFactory.empty();
        for (var entry : values.entrySet()) {
            config =
                    config.withValue(
                            entry.getKey(),
                            ConfigValueFactory.fromAnyRef(valueOf(entry.getValue()), origin));
        }
        return config;
    }

    private static @Nullable String valueOf(String text) {
        return text.equals("null") ? null : text;
    }

    private static void refuseUnknown(Config merged, Set<String> known) {
        for (var key : keys(merged)) {
            if (!known.contains(key)) {
                var value = merged.root().withOnlyKey(ConfigUtil.splitPath(key).getFirst());
                throw new SettingsRefused(
                        "Setting %s is unknown (%s).".formatted(key, value.origin().description()),
                        "one of " + String.join(", ", near(key, known)) + ".",
                        null);
            }
        }
    }

    private static Iterable<String> near(String key, Set<String> known) {
        var section = key.replaceFirst("\\..*", "");
        var near = new ArrayList<>(known);
        near.removeIf(k -> !k.startsWith(section));
        return near.isEmpty() ? known : near;
    }

    /// The value of a key.
    ///
    /// @param reading takes it from the configuration in its own type
    /// @param what the value should be
    <T> T get(String key, BiFunction<Config, String, T> reading, String what) {
        asked.add(key);
        try {
            return reading.apply(merged, key);
        } catch (ConfigException | IllegalArgumentException e) {
            throw refused(key, "is not " + what, e);
        }
    }

    /// The value of a key that may be null.
    <T> Optional<T> find(String key, BiFunction<Config, String, T> reading, String what) {
        asked.add(key);
        return merged.getIsNull(key) ? Optional.empty() : Optional.of(get(key, reading, what));
    }

    private SettingsRefused refused(String key, String fault, Exception cause) {
        var at = merged.getIsNull(key) ? "" : " at " + merged.getValue(key).origin().description();
        return new SettingsRefused(
                "Setting %s (%s)%s %s.".formatted(key, written(merged, key), at, fault),
                "%s, the default.".formatted(written(sample(), key)),
                cause);
    }

    private static String written(Config config, String key) {
        if (SECRETS.contains(key)) {
            return "not shown";
        }
        return config.getIsNull(key) ? "null" : config.getValue(key).unwrapped().toString();
    }

    /// The keys asked for so far.
    Set<String> asked() {
        return Set.copyOf(asked);
    }
}
