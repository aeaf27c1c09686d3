package org.anlan.logistics.road.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.logistics.road.hierarchy.Metric;

/// Latest safe departures: one metric for each instant at which a road closes.
///
/// Between now and the k-th such instant those roads are used that stay open all that time; a
/// vehicle that leaves so early that it arrives by then meets no closed road. Each later instant
/// leaves fewer roads and so longer ways. A road that opens again is not counted on.
///
/// So a departure told here is always safe. A later one may be too, when a road is passed long
/// before it closes; that is not told.
public final class Windows {

    private static final long NANOS_A_TENTH = 100_000_000;

    private final Instant now;
    private final List<Instant> begins;
    private final List<Metric> metrics = new ArrayList<>();

    /// @param now no earlier departure is told
    /// @param closings known and forecast, of roads the vehicle does not pass then
    /// @param without a metric with the given roads closed
    public Windows(Instant now, Collection<Closing> closings, Function<BitSet, Metric> without) {
        this.now = now;
        var ahead = closings.stream().filter(c -> c.until().isAfter(now)).toList();
        begins =
                ahead.stream()
                        .map(Closing::from)
                        .filter(now::isBefore)
                        .distinct()
                        .sorted()
                        .toList();
        for (var begin : begins) {
            metrics.add(without.apply(closedBefore(ahead, begin)));
        }
        metrics.add(without.apply(closedBefore(ahead, Instant.MAX)));
    }

    private static BitSet closedBefore(List<Closing> closings, Instant instant) {
        var closed = new BitSet();
        closings.stream()
                .filter(closing -> closing.from().isBefore(instant))
                .forEach(closing -> closed.set(closing.road()));
        return closed;
    }

    /// The metrics in turn: until the first road closes, until the second does, and for good.
    public List<Metric> metrics() {
        return List.copyOf(metrics);
    }

    /// The windows of a pair, the fastest way first, each later one longer open; empty if one
    /// cannot get there in time any more.
    ///
    /// @param tenths what the way takes by each of the metrics in turn
    public List<Window> of(int... tenths) {
        var windows = new ArrayList<Window>();
        var last = now.minusNanos(1);
        for (int i = 0; i < metrics.size(); i++) {
            boolean forGood = i == begins.size();
            var latest = forGood ? Instant.MAX : leaving(begins.get(i), tenths[i]);
            if (tenths[i] < Metric.CLOSED && latest.isAfter(last)) {
                drop(windows, tenths[i]);
                windows.add(
                        new Window(forGood ? Optional.empty() : Optional.of(latest), tenths[i]));
                last = latest;
            }
        }
        return windows;
    }

    private static Instant leaving(Instant arrival, int tenths) {
        return arrival.minusNanos(tenths * NANOS_A_TENTH);
    }

    /// A window that is as fast and closes earlier says nothing more.
    private static void drop(List<Window> windows, int tenths) {
        if (!windows.isEmpty() && windows.getLast().tenths() >= tenths) {
            windows.removeLast();
        }
    }
}
