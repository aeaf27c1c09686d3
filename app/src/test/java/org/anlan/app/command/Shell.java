package org.anlan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anlan.app.house.Foundation;
import org.anlan.app.settings.Settings;
import org.anlan.app.settings.SettingsReader;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.store.pack.Pack;
import org.anlan.store.testing.TestDatabase;

/// The command line in a folder of its own, on Anhui's pack and databases of the tests.
final class Shell {

    /// What a command left.
    record Done(int exit, String out, String err) {}

    /// One installation, as options name it.
    record Place(String data, String url) {
        List<String> options() {
            return List.of("--data", data, "--database", url);
        }
    }

    private final Path home;

    /// @param home empty
    Shell(Path home) {
        this.home = home;
        try {
            Files.writeString(home.resolve("anlan.conf"), "pack = \"%s\"\n".formatted(pack()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("anlan.home", home.toString());
    }

    /// The province pack of the project.
    static Path pack() {
        return Path.of(System.getProperty("anlan.root"), "packs", "anhui").toAbsolutePath();
    }

    Path home() {
        return home;
    }

    /// An installation that does not exist yet, on an empty database.
    Place place(String name) {
        return new Place(home.resolve(name).toString(), TestDatabase.newUrl());
    }

    /// Runs a command.
    Done run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Anlan.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Done(exit, out.toString(), err.toString());
    }

    /// Runs a command on an installation.
    Done at(Place place, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(place.options());
        return run(all.toArray(String[]::new));
    }

    /// Founds an installation whose journal holds some facts.
    OpenStore founded(Place place, int facts) {
        var settings = settings(place);
        var open = Foundation.open(settings, Pack.open(settings.pack()));
        open.journal().start();
        for (var level = 1; level <= facts; level++) {
            var fact = new ResponseChanged("r" + level, "RELIEF", new RegionCode("340000"), level);
            open.store().useTransaction(Cause.house(), tx -> tx.state(fact));
        }
        assertThat(open.journal().settle(Duration.ofSeconds(30))).isTrue();
        return open;
    }

    private Settings settings(Place place) {
        return SettingsReader.read(
                home,
                java.util.Optional.empty(),
                java.util.Map.of(),
                java.util.Map.of("data", place.data(), "database.url", place.url()));
    }
}
