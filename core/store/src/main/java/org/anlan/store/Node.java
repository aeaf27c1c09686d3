package org.anlan.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// What a data folder calls itself: leases are held under it.
///
/// It is kept in the folder, so that a process that starts again after a crash takes its own leases
/// back at once instead of waiting until they run out. The folder's lock keeps two processes from
/// bearing one id.
final class Node {

    private Node() {}

    /// Reads the id of a folder whose lock the caller holds, making it at the first start.
    static UUID of(Path folder) {
        var file = folder.resolve("node");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new StorageException(
                    "The node's id %s cannot be read or made: %s.\nMaybe the disk is full; if the file is empty, remove it."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
