package org.anlan.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.open.Installation;
import org.anlan.web.WebSettings;

/// Everything the operator chose.
///
/// @param pack folder of the province pack
/// @param kind what the installation must be; empty takes it as it was born, a new one as real
/// @param titleZh its title, if not the pack's
/// @param titleEn the same in English
/// @param database data folder and database
/// @param web where and how it listens
/// @param heads where the signed head is laid down each day, outside the data folder
/// @param channels ways out of the house
/// @param guest whether an exercise on loopback shows itself to whoever has not signed in
public record Settings(
        Path pack,
        Optional<Installation.Kind> kind,
        Optional<String> titleZh,
        Optional<String> titleEn,
        DatabaseSettings database,
        WebSettings web,
        Optional<Path> heads,
        ChannelSettings channels,
        boolean guest) {

    public Settings {
        if (web.concurrent() >= database.connections()) {
            throw new IllegalArgumentException(
                    "web.concurrent (%d) must be less than database.connections (%d): the sealer needs one too.\nMaybe %d."
                            .formatted(
                                    web.concurrent(),
                                    database.connections(),
                                    Math.max(1, database.connections() - 2)));
        }
    }
}
