package org.anlan.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.anlan.app.Main;

/// `./anlan serve` as another process; ended with the test.
final class Served implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://[^ ]+/");

    private final Process process;
    private final BufferedReader in;
    private final List<String> said = new ArrayList<>();
    private final Path log;

    private Served(Process process, Path log) {
        this.process = process;
        this.in = new BufferedReader(process.inputReader());
        this.log = log;
    }

    /// Starts it in a shell's folder.
    static Served start(Path home, List<String> options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx1g", "-Danlan.home=" + home, "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", Main.class.getName(), "serve"));
        command.addAll(options);
        var log = home.resolve("serve-%d.log".formatted(System.nanoTime()));
        try {
            return new Served(new ProcessBuilder(command).redirectError(log.toFile()).start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until it has said all that it says at a start.
    Served untilReady() {
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                said.add(line);
                if (line.startsWith("Ctrl-C")) {
                    return this;
                }
            }
            throw new AssertionError("It ended: %s %s".formatted(said, Files.readString(log)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it said on its way to ready.
    String said() {
        return String.join("\n", said);
    }

    /// What it wrote to its log.
    String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        var line = said.stream().filter(l -> l.contains("is ready")).findFirst().orElseThrow();
        var match = ADDRESS.matcher(line);
        if (!match.find()) {
            throw new AssertionError(line);
        }
        return URI.create(match.group());
    }

    /// Asks it; a body makes it a POST.
    HttpResponse<String> ask(String path, String body) {
        var request = HttpRequest.newBuilder(address().resolve(path));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Sends it a signal, such as `TERM`, and waits for its end.
    ///
    /// @return its exit code
    int end(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("It did not end: " + logged());
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            end("TERM");
        }
    }
}
