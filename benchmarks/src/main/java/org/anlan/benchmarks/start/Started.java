package org.anlan.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A house in a process of its own, from its start until it answered that it is ready.
final class Started implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Duration END = Duration.ofSeconds(60);

    private final Process process;
    private final Duration ready;
    private final Duration processor;

    private Started(Process process, Duration ready) {
        this.process = process;
        this.ready = ready;
        this.processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Starts it and waits until `/health/ready` answers 200.
    ///
    /// @param log where its standard error goes
    /// @throws IOException if it ends before, with what it said
    static Started serve(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        var begin = System.nanoTime();
        var process = builder.start();
        try {
            var address = address(process, log);
            while (!isReady(address)) {
                Thread.sleep(5);
            }
            return new Started(process, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException | InterruptedException e) {
            process.destroy();
            throw e;
        }
    }

    private static URI address(Process process, Path log) throws IOException {
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group());
            }
        }
        throw new IOException("It ended before it was ready: " + Files.readString(log));
    }

    /// By hand, because an HTTP client's own first request takes longer than the answer.
    private static boolean isReady(URI address) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = "GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.US_ASCII).endsWith(" 200");
        }
    }

    /// From the start of the process until it was ready.
    Duration ready() {
        return ready;
    }

    /// How much of a processor it had used by then; a busy machine makes it wait, but not work
    /// more.
    Duration processor() {
        return processor;
    }

    /// Ends it as an operator does, and waits for its end.
    ///
    /// @throws IllegalStateException if it does not end
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The house did not end.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
