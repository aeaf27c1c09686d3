package org.anlan.store.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anlan.store.Database;
import org.anlan.store.DatabaseSettings;
import org.anlan.store.StorageException;

/// Another process of ours: opens a data folder, writes a row, says so and waits to be killed.
final class Child implements AutoCloseable {

    private final Process process;
    private final List<String> output = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
    }

    /// What runs in the other process.
    public static void main(String[] arguments) throws IOException {
        var settings = DatabaseSettings.embeddedIn(Path.of(arguments[0]));
        try (var database = Database.open(settings)) {
            database.jdbi()
                    .useHandle(
                            handle -> {
                                handle.execute("create table if not exists kept (number bigint)");
                                handle.execute(
                                        "insert into kept select coalesce(max(number), 0) + 1 from kept");
                            });
            System.out.println("ready");
            var _ = System.in.read();
        } catch (StorageException e) {
            System.out.println("refused " + e.getMessage());
        }
    }

    /// Starts one; `environment` is laid over ours.
    static Child start(Path folder, Map<String, String> environment) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), folder, environment);
    }

    /// Starts one through a command that steps down to another user, who can read the class path.
    static Child start(
            List<String> through, String classPath, Path folder, Map<String, String> environment)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(through);
        command.addAll(List.of(java, "-cp", classPath, Child.class.getName(), folder.toString()));
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true).environment().putAll(environment);
        return new Child(builder.start());
    }

    /// Reads on until a line that starts so, and gives all lines that came.
    String await(String start) {
        var in = new BufferedReader(process.inputReader());
        try {
            var line = in.readLine();
            while (line != null) {
                output.add(line);
                if (line.startsWith(start)) {
                    return readOn(in);
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no line (%s), but %s".formatted(start, output));
    }

    private String readOn(BufferedReader in) throws IOException {
        while (in.ready()) {
            output.add(in.readLine());
        }
        return String.join("\n", output);
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
