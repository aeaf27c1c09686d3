package org.anlan.logistics.road;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.road.hierarchy.Hierarchy;
import org.anlan.logistics.road.hierarchy.Metric;
import org.anlan.logistics.road.hierarchy.RoadGraph;
import org.anlan.logistics.road.hierarchy.TravelTimes;
import org.anlan.logistics.road.network.Closing;
import org.anlan.logistics.road.network.Window;
import org.anlan.logistics.road.network.Windows;
import org.anlan.store.pack.Pack;

/// The roads between counties and the shortest times over them.
///
/// The map is contracted once; when other roads are closed than at the last question, only what
/// lies above them is worked out anew. Thread-safe.
public final class RoadMap {

    /// A week; a longer road is a slip of the pen.
    private static final long LONGEST_MINUTES = 7 * 24 * 60;

    private static final int TENTHS_A_MINUTE = 600;

    private final Map<RegionCode, Integer> nodes = new LinkedHashMap<>();
    private final Map<Link, Long> minutes = new LinkedHashMap<>();

    /// A link's two edges stand next to each other; here is the first.
    private final Map<Link, Integer> edges = new LinkedHashMap<>();

    private final TravelTimes toAll;
    private final Metric open;
    /// Replaced whole; two questions at once may both work it out.
    private volatile Known known;

    /// The times while some links are closed.
    private record Known(Set<Link> closed, Metric metric) {}

    /// @param minutes how long each link takes; each above zero
    public RoadMap(Map<Link, Long> minutes) {
        this.minutes.putAll(minutes);
        var graph = RoadGraph.builder();
        minutes.forEach((link, time) -> add(graph, link, time));
        var hierarchy = Hierarchy.of(graph.build());
        toAll = TravelTimes.to(hierarchy, nodes.values().stream().mapToInt(n -> n).toArray());
        open = Metric.of(hierarchy, tenths(), 1);
        known = new Known(Set.of(), open);
    }

    private void add(RoadGraph.Builder graph, Link link, long time) {
        if (time < 1 || time > LONGEST_MINUTES) {
            throw new IllegalArgumentException(
                    "Link (%s) of %d minutes must take from 1 to %d."
                            .formatted(link, time, LONGEST_MINUTES));
        }
        int a = nodes.computeIfAbsent(link.a(), _ -> graph.node(0, 0));
        int b = nodes.computeIfAbsent(link.b(), _ -> graph.node(0, 0));
        edges.put(link, graph.edge(a, b));
        graph.edge(b, a);
    }

    private int[] tenths() {
        var tenths = new int[2 * edges.size()];
        edges.forEach((link, edge) -> tenths[edge] = tenths[edge + 1] = tenths(link));
        return tenths;
    }

    private int tenths(Link link) {
        return Math.toIntExact(minutes.getOrDefault(link, 0L) * TENTHS_A_MINUTE);
    }

    /// Reads the pack's `road_links.csv`; empty where the pack has none.
    public static RoadMap of(Pack pack) {
        var minutes = new LinkedHashMap<Link, Long>();
        if (pack.has("road_links.csv")) {
            for (var row : pack.table("road_links.csv").rows()) {
                var link = Link.between(row.getCode("a"), row.getCode("b"));
                minutes.put(link, row.getInteger("minutes"));
            }
        }
        return new RoadMap(minutes);
    }

    /// All links with their minutes, in the pack's order.
    public Map<Link, Long> links() {
        return new LinkedHashMap<>(minutes);
    }

    /// Whether a county lies on any road.
    public boolean knows(RegionCode county) {
        return nodes.containsKey(county);
    }

    /// The shortest times from a county, some links being closed.
    public Times from(RegionCode county, Set<Link> closed) {
        var start = nodes.get(county);
        return new Times(
                start == null ? new int[0] : toAll.from(metric(closed), new int[] {start}, 1)[0]);
    }

    /// Until when to leave a county for others to arrive before roads on the way close.
    ///
    /// @param now no earlier departure is told
    /// @param closures in force and ahead
    /// @return for each of the others on the map, the fastest way first; empty if it is too late
    public Map<RegionCode, List<Window>> windows(
            RegionCode from, Collection<RegionCode> to, Instant now, Collection<Closure> closures) {
        var start = nodes.get(from);
        if (start == null) {
            return Map.of();
        }
        var closings =
                closures.stream()
                        .filter(closure -> edges.containsKey(closure.link()))
                        .map(this::closing)
                        .toList();
        var windows = new Windows(now, closings, this::without);
        var times =
                windows.metrics().stream()
                        .map(metric -> toAll.from(metric, new int[] {start}, 1)[0])
                        .toList();
        var found = new LinkedHashMap<RegionCode, List<Window>>();
        for (var county : to) {
            var node = nodes.get(county);
            if (node != null) {
                found.put(county, windows.of(times.stream().mapToInt(row -> row[node]).toArray()));
            }
        }
        return found;
    }

    private Closing closing(Closure closure) {
        return new Closing(
                Math.floorDiv(edges.getOrDefault(closure.link(), 0), 2),
                closure.begins(),
                closure.until(),
                Closing.TO_ALL);
    }

    private Metric without(BitSet links) {
        var both = links.stream().flatMap(link -> IntStream.of(2 * link, 2 * link + 1)).toArray();
        var times = new int[both.length];
        Arrays.fill(times, Metric.CLOSED);
        return open.with(both, times);
    }

    /// Goes from the closures of the last question to these.
    private Metric metric(Set<Link> closed) {
        var last = known;
        if (last.closed().equals(closed)) {
            return last.metric();
        }
        var changed = new ArrayList<Link>();
        edges.keySet().stream()
                .filter(link -> closed.contains(link) != last.closed().contains(link))
                .forEach(changed::add);
        var now =
                new Known(
                        Set.copyOf(closed),
                        last.metric().with(both(changed), times(changed, closed)));
        known = now;
        return now.metric();
    }

    private int[] both(List<Link> links) {
        return links.stream()
                .map(edges::get)
                .flatMapToInt(edge -> IntStream.of(edge, edge + 1))
                .toArray();
    }

    private int[] times(List<Link> links, Set<Link> closed) {
        return links.stream()
                .mapToInt(link -> closed.contains(link) ? Metric.CLOSED : tenths(link))
                .flatMap(time -> IntStream.of(time, time))
                .toArray();
    }

    /// Times from one county.
    public final class Times {

        private final int[] tenths;

        private Times(int[] tenths) {
            this.tenths = tenths;
        }

        /// Minutes to a county; empty if no open road leads there.
        public OptionalLong to(RegionCode county) {
            var node = nodes.get(county);
            return node == null || tenths.length == 0 || tenths[node] == Metric.CLOSED
                    ? OptionalLong.empty()
                    : OptionalLong.of(tenths[node] / TENTHS_A_MINUTE);
        }
    }
}
