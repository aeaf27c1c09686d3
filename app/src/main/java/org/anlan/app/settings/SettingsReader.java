package org.anlan.app.settings;

import com.typesafe.config.Config;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.Installation;
import org.anlan.web.WebSettings;

/// Reads the settings of a start.
public final class SettingsReader {

    private static final String FILE = "anlan.conf";

    private final Path home;
    private final Keys keys;

    private SettingsReader(Path home, Keys keys) {
        this.home = home;
        this.keys = keys;
    }

    /// Reads all layers.
    ///
    /// @param home the launcher's folder: relative paths of settings start here
    /// @param file the operator's file; empty takes `ANLAN_SETTINGS`, else `anlan.conf` in the
    ///     home folder if it is there
    /// @param environment the environment variables
    /// @param options settings by key from the command line
    /// @throws SettingsRefused naming key, value and what to try
    public static Settings read(
            Path home,
            Optional<Path> file,
            Map<String, String> environment,
            Map<String, String> options) {
        var chosen =
                file.or(() -> Optional.ofNullable(environment.get("ANLAN_SETTINGS")).map(Path::of));
        var usual = home.resolve(FILE);
        var used = chosen.or(() -> Optional.of(usual).filter(Files::exists));
        return new SettingsReader(home, Keys.of(used, environment, options)).read();
    }

    /// The keys this class asks for: the sample must name exactly these.
    static Set<String> asked() {
        var keys = Keys.of(Optional.empty(), Map.of(), Map.of());
        new SettingsReader(Path.of(""), keys).read();
        return keys.asked();
    }

    private Settings read() {
        try {
            return new Settings(
                    path("pack"),
                    keys.find("installation.kind", SettingsReader::kind, "real or exercise"),
                    keys.find("installation.title-zh", Config::getString, "a text"),
                    keys.find("installation.title-en", Config::getString, "a text"),
                    database(),
                    web(),
                    keys.find("heads.folder", this::resolve, "a folder"),
                    new ChannelReader(keys).read(),
                    keys.get("exercise.guest", Config::getBoolean, "true or false"));
        } catch (IllegalArgumentException e) {
            throw new SettingsRefused(e);
        }
    }

    private DatabaseSettings database() {
        return new DatabaseSettings(
                path("data"),
                keys.find("database.url", Config::getString, "a JDBC address"),
                number("database.connections"),
                true);
    }

    private WebSettings web() {
        return new WebSettings(
                keys.get("web.host", Config::getString, "an address"),
                number("web.port"),
                file("web.tls.certificate"),
                file("web.tls.key"),
                keys.find("web.proxy", Config::getString, "a host name"),
                bytes("web.body-limit"),
                number("web.concurrent"),
                number("web.waiting"));
    }

    private int number(String key) {
        return keys.get(key, SettingsReader::whole, "a whole number");
    }

    /// The library would cut 80.5 to 80.
    static int whole(Config config, String key) {
        var number = config.getDouble(key);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException("Number (%s).".formatted(number));
        }
        return config.getInt(key);
    }

    private int bytes(String key) {
        return keys.get(key, SettingsReader::size, "a size of 1 kiB to 1 GiB, such as 2 MiB");
    }

    private static int size(Config config, String key) {
        var bytes = config.getMemorySize(key).toBytes();
        if (bytes < 1 << 10 || bytes > 1 << 30) {
            throw new IllegalArgumentException("Size (%d).".formatted(bytes));
        }
        return (int) bytes;
    }

    private Path path(String key) {
        return keys.get(key, this::resolve, "a folder");
    }

    private Optional<Path> file(String key) {
        var file = keys.find(key, this::resolve, "a file");
        file.filter(f -> !Files.isReadable(f))
                .ifPresent(
                        f -> {
                            throw new SettingsRefused(
                                    "Setting %s (%s) cannot be read.".formatted(key, f),
                                    "its owner is another, or the path starts elsewhere.",
                                    null);
                        });
        return file;
    }

    private Path resolve(Config config, String key) {
        return home.resolve(config.getString(key)).toAbsolutePath().normalize();
    }

    private static Installation.Kind kind(Config config, String key) {
        var word = config.getString(key);
        if (!word.equals("real") && !word.equals("exercise")) {
            throw new IllegalArgumentException("Kind (%s).".formatted(word));
        }
        return Installation.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
