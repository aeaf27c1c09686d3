package org.anlan.app.house;

import java.util.Optional;
import org.anlan.app.settings.Settings;
import org.anlan.store.open.Birth;
import org.anlan.store.open.Installation;
import org.anlan.store.open.OpenStore;
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
