package org.anlan.logistics.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.anlan.domain.RegionCode;
import org.anlan.store.pack.Pack;

/// The roads between counties and the shortest times over them: Dijkstra on plain arrays.
///
/// A province has some hundred counties, so each search looks at all of them in turn; a heap would
/// not pay. Immutable and thread-safe.
public final class RoadMap {

    private static final long NEVER = Long.MAX_VALUE;

    private record Arc(int to, long minutes, Link link) {}

    private final Map<RegionCode, Integer> nodes = new LinkedHashMap<>();
    private final Map<Link, Long> minutes = new LinkedHashMap<>();
    private final List<List<Arc>> arcs = new ArrayList<>();

    /// @param minutes how long each link takes; each above zero
    public RoadMap(Map<Link, Long> minutes) {
        this.minutes.putAll(minutes);
        minutes.forEach(this::add);
    }

    private void add(Link link, long time) {
        if (time < 1) {
            throw new IllegalArgumentException(
                    "Link (%s) of %d minutes must take at least 1.".formatted(link, time));
        }
        var a = node(link.a());
        var b = node(link.b());
        arcs.get(a).add(new Arc(b, time, link));
        arcs.get(b).add(new Arc(a, time, link));
    }

    private int node(RegionCode county) {
        return nodes.computeIfAbsent(
                county,
                _ -> {
                    arcs.add(new ArrayList<>());
                    return arcs.size() - 1;
                });
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
        var best = new long[arcs.size()];
        Arrays.fill(best, NEVER);
        var start = nodes.get(county);
        if (start != null) {
            best[start] = 0;
            search(best, closed);
        }
        return new Times(best);
    }

    private void search(long[] best, Set<Link> closed) {
        var done = new boolean[best.length];
        for (var at = nearest(best, done); at >= 0; at = nearest(best, done)) {
            done[at] = true;
            for (var arc : arcs.get(at)) {
                var time = best[at] + arc.minutes();
                if (!closed.contains(arc.link()) && time < best[arc.to()]) {
                    best[arc.to()] = time;
                }
            }
        }
    }

    private static int nearest(long[] best, boolean[] done) {
        var nearest = -1;
        for (var node = 0; node < best.length; node++) {
            if (!done[node] && best[node] != NEVER && (nearest < 0 || best[node] < best[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    /// Times from one county.
    public final class Times {

        private final long[] best;

        private Times(long[] best) {
            this.best = best;
        }

        /// Minutes to a county; empty if no open road leads there.
        public OptionalLong to(RegionCode county) {
            var node = nodes.get(county);
            return node == null || best[node] == NEVER
                    ? OptionalLong.empty()
                    : OptionalLong.of(best[node]);
        }
    }
}
