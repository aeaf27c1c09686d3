package org.anlan.store.open;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;
import org.jdbi.v3.core.Handle;

/// What an installation is, fixed at its birth: one province, real or an exercise.
///
/// @param id written on each record of its journal
/// @param kind whether its warnings are meant
/// @param province its province
/// @param titleZh its name on every page
/// @param titleEn the same in English
/// @param civilOffset civil time less machine time; zero but in a drill
public record Installation(
        UUID id,
        Kind kind,
        RegionCode province,
        String titleZh,
        String titleEn,
        Duration civilOffset) {

    /// Whether an installation is real.
    public enum Kind {
        REAL,
        EXERCISE;

        /// As it is stored and written: `real` or `exercise`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Installation {
        if (kind == Kind.REAL && !civilOffset.isZero()) {
            throw new IllegalArgumentException(
                    "The civil clock of a real installation is never turned (%s)."
                            .formatted(civilOffset));
        }
    }

    /// What a database holds; empty where none was founded yet.
    public static Optional<Installation> find(Handle handle) {
        return SqlInstallation.find(handle);
    }

    /// Whether every page, file and message must say 演练.
    public boolean isExercise() {
        return kind == Kind.EXERCISE;
    }
}
