package org.anlan.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.anlan.store.StorageException;
import org.anlan.store.server.FolderLock;

/// The data folder of a drill: begun anew each time, and never one that a drill did not make.
final class ExerciseFolder {

    private static final String MARK = "EXERCISE";

    private ExerciseFolder() {}

    /// Empties an earlier drill's folder and marks it anew.
    ///
    /// @throws StorageException if the folder holds anything that is not an exercise, or is in use
    static void renew(Path folder) {
        try {
            refuseOthers(folder);
            try (var _ = FolderLock.take(folder)) { // refuses while another Anlan is on it
                refuseOthers(folder); // one may have been on it since
                empty(folder);
                Files.writeString(
                        folder.resolve(MARK), "演练数据,可删除。Exercise data; may be deleted.\n");
            }
        } catch (IOException e) {
            throw new StorageException(
                    "The drill's folder %s cannot be made.".formatted(folder), e);
        }
    }

    private static void refuseOthers(Path folder) throws IOException {
        if (isUsed(folder) && !Files.exists(folder.resolve(MARK))) {
            throw new StorageException(
                    "%s holds something that no drill made; it is left alone.\nMaybe name another folder with --data."
                            .formatted(folder),
                    null);
        }
    }

    /// A lock alone is no use: a drill that was killed while it began leaves just that.
    private static boolean isUsed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var inside = Files.list(folder)) {
            return inside.anyMatch(path -> !path.equals(folder.resolve(FolderLock.FILE)));
        }
    }

    /// The lock stays: a second one of its name would be another lock.
    private static void empty(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && !path.equals(folder.resolve(FolderLock.FILE))) {
                    Files.delete(path);
                }
            }
        }
    }
}
