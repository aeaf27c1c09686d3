package org.anlan.store.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The channel `file`: lays each message down as a file in one folder, whole or not at all.
///
/// Nobody outside is told by it, so an exercise may use it too. The target is a plain file name.
public final class FileDrop implements Channel {

    /// The channel's name.
    public static final String NAME = "file";

    private final Path folder;

    /// @param folder made when it is not there
    public FileDrop(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean leavesTheHouse() {
        return false;
    }

    @Override
    public void deliver(Delivery delivery) throws DeliveryFailed {
        var file = folder.resolve(delivery.target()).normalize();
        if (!folder.equals(file.getParent())) {
            throw new DeliveryFailed("%s is no plain file name".formatted(delivery.target()));
        }
        try {
            Files.createDirectories(folder);
            var part = folder.resolve(delivery.target() + ".part");
            Files.writeString(part, delivery.payload());
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DeliveryFailed("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
