package org.anlan.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.anlan.store.StorageException;

/// PostgreSQL refuses to run as root. Root's embedded server runs in a user namespace of its own;
/// where the machine denies those, as the user that owns the data folder; and where that is root
/// too, root is told in one line what to do instead.
final class SuperUser {

    /// Who the server runs as in root's place.
    ///
    /// @param uid number of the user, not 0
    /// @param gid number of the group
    record Owner(int uid, int gid) {}

    private SuperUser() {}

    /// Whom the server of a data folder must run as; empty when it may run as it is started.
    ///
    /// @throws StorageException when there is no such user
    static Optional<Owner> standIn(Path folder) {
        if (!"root".equals(System.getProperty("user.name")) || succeeds("unshare", "-U", "true")) {
            return Optional.empty();
        }
        var owner = owner(folder);
        // PostgreSQL also wants its user to have a name.
        if (owner.uid() == 0 || !succeeds(runAs(owner, "id", "-nu"))) {
            throw new StorageException(
                    "PostgreSQL does not run as root, and this machine denies user namespaces.\nMaybe give %s to an account other than root (chown), start Anlan as that user, or name a server with --database."
                            .formatted(folder),
                    null);
        }
        return Optional.of(owner);
    }

    /// Makes the owner the owner of the cluster folder, and sees that it can be reached.
    static void handOver(Path cluster, Owner owner) throws IOException {
        Files.setAttribute(cluster, "unix:uid", owner.uid());
        Files.setAttribute(cluster, "unix:gid", owner.gid());
        if (!succeeds(runAs(owner, "test", "-w", cluster.toString()))) {
            throw new StorageException(
                    "User %d owns the data folder but cannot reach %s.\nMaybe let others pass (chmod o+x) the folders above it."
                            .formatted(owner.uid(), cluster),
                    null);
        }
    }

    private static Owner owner(Path folder) {
        try {
            return new Owner(
                    (int) Files.getAttribute(folder, "unix:uid"),
                    (int) Files.getAttribute(folder, "unix:gid"));
        } catch (IOException e) {
            throw new StorageException("The owner of %s is not known.".formatted(folder), e);
        }
    }

    private static String[] runAs(Owner owner, String... command) {
        var words = new String[command.length + 4];
        words[0] = "setpriv";
        words[1] = "--reuid=" + owner.uid();
        words[2] = "--regid=" + owner.gid();
        words[3] = "--clear-groups";
        System.arraycopy(command, 0, words, 4, command.length);
        return words;
    }

    private static boolean succeeds(String... command) {
        try {
            var probe = new ProcessBuilder(command).start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            return false; // The program is not there: neither is the way.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
