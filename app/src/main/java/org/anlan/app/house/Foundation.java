package org.anlan.app.house;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.anlan.app.settings.Settings;
import org.anlan.store.StorageException;
import org.anlan.store.open.Birth;
import org.anlan.store.open.Installation;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRegions;

/// Opens an installation's store with all rooms' schemas, founding it at its first start.
public final class Foundation {

    private Foundation() {}

    /// Opens the store; its journal is not started.
    ///
    /// @throws org.anlan.store.StorageException if it does not open, or was born of another kind
    ///     than the settings demand
    /// @throws org.anlan.store.pack.PackRefused if the pack's divisions cannot be read
    public static OpenStore open(Settings settings, Pack pack) {
        return OpenStore.open(
                settings.database(), born -> birth(settings, pack, born), Rooms.schemas());
    }

    /// Opens the store of an installation that was founded before.
    ///
    /// @throws StorageException if there is none, or as [#open]
    public static OpenStore openExisting(Settings settings, Pack pack) {
        var database = settings.database();
        if (database.url().isEmpty() && !Files.exists(database.folder().resolve("pg"))) {
            throw noneIn(settings);
        }
        return OpenStore.open(
                database,
                born -> {
                    if (born.isEmpty()) {
                        throw noneIn(settings);
                    }
                    return birth(settings, pack, born);
                },
                Rooms.schemas());
    }

    private static StorageException noneIn(Settings settings) {
        return new StorageException(
                "There is no installation in %s 没有安装实例.\nMaybe name its folder with --data, or start it first: ./anlan serve"
                        .formatted(settings.database().folder()),
                null);
    }

    /// What the store must know of all rooms, for work on whole databases.
    public static List<Room> rooms() {
        return Rooms.schemas();
    }

    private static Birth birth(Settings settings, Pack pack, Optional<Installation> born) {
        var kind =
                settings.kind()
                        .or(() -> born.map(Installation::kind))
                        .orElse(Installation.Kind.REAL);
        return new Birth(
                kind,
                pack.province(),
                settings.titleZh().orElse("安澜 · " + pack.nameZh()),
                settings.titleEn().orElse("Anlan " + pack.nameEn()),
                PackRegions.throughTime(pack),
                pack.state());
    }
}
