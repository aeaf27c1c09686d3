package org.anlan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// A copy of a pack that has more stations than the original.
public final class PackCopy {

    private PackCopy() {}

    /// Copies a pack and adds rows to its `stations.csv`.
    ///
    /// @param rows whole lines
    /// @return the copy
    public static Path withStations(Path original, Path copy, String rows) throws IOException {
        try (var files = Files.walk(original)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(original.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
        Files.writeString(copy.resolve("stations.csv"), rows, StandardOpenOption.APPEND);
        return copy;
    }
}
