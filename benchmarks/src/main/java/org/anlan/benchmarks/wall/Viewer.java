package org.anlan.benchmarks.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.anlan.benchmarks.house.Client;

/// One screen that listens: it notes when it heard of which position. Thread-safe.
final class Viewer implements AutoCloseable {

    private static final String ID = "id: ";

    private final Map<Long, Long> heard = new ConcurrentHashMap<>();
    private final AtomicInteger resyncs = new AtomicInteger();
    private final Stream<String> lines;
    private final LongConsumer then;
    private final Thread thread = Thread.ofVirtual().unstarted(this::listen);

    /// Opens the stream and listens.
    ///
    /// @param then told of each position heard
    Viewer(Client client, URI stream, String token, LongConsumer then)
            throws IOException, InterruptedException {
        this.lines = client.stream(stream, token);
        this.then = then;
    }

    Viewer start() {
        thread.start();
        return this;
    }

    private void listen() {
        try {
            lines.forEach(this::take);
        } catch (UncheckedIOException e) {
            resyncs.addAndGet(thread.isInterrupted() ? 0 : 1); // the stream was closed
        }
    }

    private void take(String line) {
        if (line.startsWith(ID)) {
            var position = Long.parseLong(line.substring(ID.length()));
            heard.put(position, System.nanoTime());
            then.accept(position);
        } else if (line.startsWith("event: resync")) {
            resyncs.incrementAndGet();
        }
    }

    /// When it heard of which position, in nanoseconds of [System#nanoTime].
    Map<Long, Long> heard() {
        return heard;
    }

    /// How often it was told to read everything anew.
    int resyncs() {
        return resyncs.get();
    }

    @Override
    public void close() {
        thread.interrupt();
        lines.close();
    }
}
