package org.anlan.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The parts that no start can do without: a JVM that says hello, and the same PostgreSQL on the
/// same folder, started by its own `pg_ctl` with the options it last ran with.
final class BareParts {

    private BareParts() {}

    /// From the start of a JVM until its end.
    static Duration hello() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("java.class.path");
        return run(List.of(java, "-cp", path, Hello.class.getName()));
    }

    /// From the start of `pg_ctl` until the server takes connections; stops it again.
    ///
    /// @param data a data folder whose house has ended
    static Duration database(Path data) throws IOException, InterruptedException {
        var cluster = data.resolve("pg").toRealPath().toString();
        var log = data.resolve("bare.log").toString();
        var control = control(data.resolve("pg"));
        var started = run(with(control, "-D", cluster, "-w", "-l", log, "restart"));
        run(with(control, "-D", cluster, "-w", "-m", "fast", "stop"));
        return started;
    }

    /// The program beside the server's own; root steps down as the house does.
    private static List<String> control(Path cluster) throws IOException, InterruptedException {
        var server = Files.readString(cluster.resolve("postmaster.opts")).split(" ", 2)[0];
        var control = Path.of(server).resolveSibling("pg_ctl").toString();
        var isRoot = System.getProperty("user.name").equals("root");
        return isRoot ? List.of("unshare", "-U", control) : List.of(control);
    }

    private static List<String> with(List<String> command, String... words) {
        var all = new ArrayList<>(command);
        all.addAll(Arrays.asList(words));
        return all;
    }

    private static Duration run(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("anlan-bare", ".log");
        try {
            var begin = System.nanoTime();
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            var exit = builder.redirectOutput(said.toFile()).start().waitFor();
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (exit != 0) {
                throw new IOException("%s: %s".formatted(command, Files.readString(said)));
            }
            return took;
        } finally {
            Files.delete(said);
        }
    }
}
