package org.anlan.store.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A small disk of its own, in memory, for tests; only root can mount one, others skip.
public record SmallDisk(Path path) implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    /// Mounts one of so many megabytes at an empty folder.
    public static SmallDisk mount(Path path, int megabytes) throws IOException {
        Files.createDirectories(path);
        var size = "size=" + megabytes + "m";
        var mounted =
                "root".equals(System.getProperty("user.name"))
                        && run("mount", "-t", "tmpfs", "-o", size, "none", path.toString());
        Assumptions.assumeTrue(mounted, "a small disk cannot be mounted here");
        return new SmallDisk(path);
    }

    /// Leaves so many megabytes free.
    public void fill(int megabytes) throws IOException {
        var free = Files.getFileStore(path).getUsableSpace() / MEGABYTE - megabytes;
        try (var out = Files.newOutputStream(path.resolve("filler"))) {
            for (var written = 0L; written < free; written++) {
                out.write(new byte[(int) MEGABYTE]);
            }
        }
    }

    /// Gives back all that [#fill] took.
    public void empty() throws IOException {
        Files.delete(path.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        run("umount", path.toString());
    }

    private static boolean run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
