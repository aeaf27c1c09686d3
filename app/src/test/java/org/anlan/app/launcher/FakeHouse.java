package org.anlan.app.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The launcher in a folder of its own, with stand-ins for the JDK and Maven that write down how
/// they were called, and a PATH that holds nothing else but what the launcher may need.
final class FakeHouse {

    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "cat",
                    "dirname",
                    "env",
                    "find",
                    "flock",
                    "grep",
                    "head",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sed",
                    "tee",
                    "touch");
    private static final List<String> ROOMS =
            List.of(
                    "core",
                    "ingest",
                    "forecasting",
                    "logistics",
                    "programs",
                    "dashboard",
                    "app/src/main/java",
                    "app/src/test/java");

    /// What a run of the launcher left.
    record Run(int exit, String out, String err) {}

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /// @param folder empty
    FakeHouse(Path folder) {
        this.folder = folder;
        try {
            lay();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("PATH", folder.resolve("bin").toString());
        environment.put("ANLAN_JDKS", folder.resolve("jdks").toString());
        environment.put("HOME", folder.toString());
        environment.put("LANG", "C.UTF-8");
    }

    private void lay() throws IOException {
        for (var room : ROOMS) {
            Files.createDirectories(home().resolve(room));
        }
        Files.writeString(home().resolve("pom.xml"), "<project/>");
        Files.copy(launcher(), home().resolve("anlan"));
        Files.createDirectories(folder.resolve("bin"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(folder.resolve("bin/" + tool), tool(tool));
        }
    }

    private static Path tool(String name) {
        return List.of("/usr/bin", "/bin").stream()
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The launcher needs %s.".formatted(name)));
    }

    /// The launcher of the project.
    static Path launcher() {
        return Path.of(System.getProperty("anlan.root"), "anlan");
    }

    /// The folder the launcher stands in.
    Path home() {
        return folder.resolve("house");
    }

    /// A JDK of a version at a place, which writes its arguments into `java.calls`.
    FakeHouse jdk(String place, String version) {
        jre(place, version);
        program(folder.resolve(place).resolve("bin/javac"), "exit 1");
        return this;
    }

    /// The same without a compiler.
    FakeHouse jre(String place, String version) {
        program(
                folder.resolve(place).resolve("bin/java"),
                "printf '<%s>' \"$@\" >>'%s'; echo >>'%s'; exit ${JAVA_EXIT:-0}"
                        .formatted("%s", calls("java"), calls("java")));
        write(folder.resolve(place).resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        return this;
    }

    /// A Maven that builds what the launcher runs, ends with a code and writes its arguments into
    /// `mvn.calls`.
    FakeHouse maven(int exit, String says) {
        var lib = home().resolve("app/target/lib");
        program(
                folder.resolve("bin/mvn"),
                "echo \"$JAVA_HOME $*\" >>'%s'; mkdir -p '%s'; echo './a.jar:./b.jar' >'%s'; echo '%s'; exit %d"
                        .formatted(calls("mvn"), lib, lib.resolve("classpath"), says, exit));
        return this;
    }

    /// Sets a variable for the runs that follow.
    FakeHouse with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// A place below the whole of it.
    String at(String place) {
        return folder.resolve(place).toString();
    }

    /// Each call of a stand-in so far, one line each.
    List<String> called(String program) {
        try {
            return Files.exists(calls(program)) ? Files.readAllLines(calls(program)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path calls(String program) {
        return folder.resolve(program + ".calls");
    }

    /// Runs the launcher from another folder than its own.
    Run run(String... arguments) {
        return runAs(home().resolve("anlan"), arguments);
    }

    /// Runs it under another name.
    Run runAs(Path launcher, String... arguments) {
        try {
            var command = new java.util.ArrayList<>(List.of(launcher.toString()));
            command.addAll(List.of(arguments));
            var err = folder.resolve("err").toFile();
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err);
            builder.environment().clear();
            builder.environment().putAll(environment);
            return ended(builder.start(), err.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Run ended(Process process, Path err) throws IOException, InterruptedException {
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The launcher did not end: " + out);
        }
        return new Run(process.exitValue(), out, Files.readString(err));
    }

    private static void program(Path file, String line) {
        write(file, "#!/usr/bin/env bash\n" + line + "\n");
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
