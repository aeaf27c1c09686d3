package org.anlan.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.anlan.store.StorageException;

/// PostgreSQL refuses to run as root. The embedded server then runs in a user namespace of its own;
/// where the machine denies those, root is told in one line what to do instead.
final class SuperUser {

    private SuperUser() {}

    static void refuseIfTrapped(Path folder) {
        if ("root".equals(System.getProperty("user.name")) && !namespacesAllowed()) {
            throw new StorageException(
                    "PostgreSQL does not run as root, and this machine denies user namespaces.\nMaybe start Anlan as %s, or name a server with --database."
                            .formatted(owner(folder)),
                    null);
        }
    }

    private static boolean namespacesAllowed() {
        try {
            var probe = new ProcessBuilder("unshare", "-U", "true").start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String owner(Path folder) {
        try {
            var owner = Files.getOwner(folder).getName();
            return owner.equals("root")
                    ? "a user that owns " + folder
                    : owner + " (the folder's owner)";
        } catch (IOException e) {
            return "a user that owns " + folder;
        }
    }
}
