package org.anlan.benchmarks.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.anlan.app.settings.ChannelSettings;
import org.anlan.app.settings.Settings;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.Installation;
import org.anlan.web.WebSettings;

/// Where things lie: the repository, and data folders of measured houses.
public final class Site {

    private Site() {}

    /// The repository: the folder of the launcher, this one or above it.
    public static Path root() {
        var named = System.getProperty("anlan.root", "");
        var at = Path.of(named).toAbsolutePath();
        while (!Files.exists(at.resolve("packs/anhui/pack.json"))) {
            at = Optional.ofNullable(at.getParent()).orElseThrow(Site::lost);
        }
        return at;
    }

    private static IllegalStateException lost() {
        return new IllegalStateException(
                "The repository was not found.\nMaybe run this from its folder.");
    }

    /// An empty data folder below the build's; what was there is deleted.
    public static Path emptyFolder(String name) throws IOException {
        var folder = root().resolve("benchmarks/target/data").resolve(name);
        delete(folder);
        return Files.createDirectories(folder);
    }

    /// Deletes a data folder that was measured.
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.walk(folder)) {
                for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /// An exercise in Anhui with the usual limits, on a free port of loopback.
    public static Settings settings(DatabaseSettings database) {
        return settings(database, root().resolve("packs/anhui"));
    }

    /// The same by another pack.
    public static Settings settings(DatabaseSettings database, Path pack) {
        return new Settings(
                pack,
                Optional.of(Installation.Kind.EXERCISE),
                Optional.empty(),
                Optional.empty(),
                database,
                web(database),
                Optional.empty(),
                ChannelSettings.NONE,
                true);
    }

    private static WebSettings web(DatabaseSettings database) {
        var usual = WebSettings.loopback(0);
        return new WebSettings(
                usual.host(),
                usual.port(),
                usual.certificate(),
                usual.key(),
                usual.proxy(),
                usual.bodyLimit(),
                Math.min(usual.concurrent(), database.connections() - 2),
                usual.waiting());
    }
}
