package org.anlan.forecasting.areal;

import java.io.IOException;
import java.nio.file.Files;
import org.anlan.forecasting.seal.Digests;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;

/// What tells the files of two packs apart.
public final class PackFiles {

    private static final int DIGITS = 12;

    private PackFiles() {}

    /// One digest of some files, those that the pack leaves out counted as empty.
    public static String digest(Pack pack, String... files) {
        var text = new StringBuilder();
        for (var file : files) {
            text.append(file).append('=').append(pack.has(file) ? read(pack, file) : "");
        }
        return "pack " + Digests.of(text.toString()).substring(0, DIGITS);
    }

    private static String read(Pack pack, String file) {
        try {
            return Files.readString(pack.path(file));
        } catch (IOException e) {
            throw new PackRefused(file + " cannot be read.", e);
        }
    }
}
