package org.anlan.store.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders of gigabytes that tests leave behind, each named after its process.
final class UsedFolders {

    private UsedFolders() {}

    /// Deletes those whose process has ended, as one that was killed cannot do it itself.
    static void deleteOfTheDead(Path within, String prefix) {
        try (var folders = Files.newDirectoryStream(within, prefix + "*")) {
            for (var folder : folders) {
                var pid = folder.getFileName().toString().substring(prefix.length());
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes a folder; two that do so at once do not hinder each other.
    static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println(
                    "Folder (%s) of ended tests was not deleted: %s".formatted(folder, e));
        }
    }
}
