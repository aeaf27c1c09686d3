package org.anlan.benchmarks.wall;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.anlan.benchmarks.house.Client;
import org.anlan.benchmarks.house.Reports;
import org.anlan.domain.RegionCode;
import org.anlan.store.loop.Wake;

/// The wall's own way of reading (dashboard/wall/bursts.js): what is heard is gathered, read once,
/// and then it rests. Thread-safe.
final class Wall implements AutoCloseable {

    private static final Duration GATHER = Duration.ofMillis(150);
    private static final Duration REST = Duration.ofMillis(700);

    private final Client client;
    private final String token;
    private final String path;
    private final Wake wake = new Wake();
    private final AtomicLong heard = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Long> shown = new ConcurrentSkipListMap<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean open = true;

    Wall(Client client, String token, RegionCode province, String base) {
        this.client = client;
        this.token = token;
        this.path =
                "/api/v1/figures/%s?process=%s&base=%s".formatted(province, Reports.PROCESS, base);
    }

    Wall start() {
        thread.start();
        return this;
    }

    /// Told of each position by its viewer.
    void hear(long position) {
        heard.accumulateAndGet(position, Math::max);
        wake.ring();
    }

    private void run() {
        while (open && wake.await(Duration.ofHours(1))) {
            if (open && pause(GATHER)) {
                var position = heard.get();
                client.get(token, path).done("Reading the figures");
                shown.put(position, System.nanoTime());
                open = pause(REST) && open;
            }
        }
    }

    private static boolean pause(Duration how) {
        try {
            Thread.sleep(how);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// When the figures as of a position or a later one were read; nothing when they never were.
    Map.Entry<Long, Long> shownFrom(long position) {
        return shown.ceilingEntry(position);
    }

    @Override
    public void close() {
        open = false;
        wake.ring();
    }
}
