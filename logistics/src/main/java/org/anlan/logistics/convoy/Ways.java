package org.anlan.logistics.convoy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.Link;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.SqlClosures;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// How long the rest of a way takes over the roads that are open. The map knows counties: within
/// one, and to the next, the straight line counts, longer by a factor. Thread-safe.
final class Ways {

    private static final int NEIGHBOURS = 4;

    private final OpenStore open;
    private final Catalogue catalogue;
    private final RoadMap roads;
    private final PlacePoints points;
    private final JourneyRules rules;

    Ways(
            OpenStore open,
            Catalogue catalogue,
            RoadMap roads,
            PlacePoints points,
            JourneyRules rules) {
        this.open = open;
        this.catalogue = catalogue;
        this.roads = roads;
        this.points = points;
        this.rules = rules;
    }

    /// From one county to another; empty if no open road leads there.
    Optional<Duration> between(Handle handle, RegionCode from, RegionCode to, Instant at) {
        return between(from, to, closed(handle, at));
    }

    /// From a position to a county; by the best of the places around it.
    Optional<Duration> from(Handle handle, PlacePoints.Point at, RegionCode to, Instant when) {
        var closed = closed(handle, when);
        return points.nearest(at, counties(), NEIGHBOURS).stream()
                .flatMap(near -> over(at, near, to, closed).stream())
                .min(Duration::compareTo);
    }

    /// The county whose place lies nearest; empty if all lie too far or none is known.
    Optional<RegionCode> nearest(PlacePoints.Point at) {
        return points.nearest(at, counties(), 1).stream()
                .filter(near -> points.km(at, near) <= rules.get("nearest-km"))
                .findFirst();
    }

    private Optional<Duration> over(
            PlacePoints.Point at, RegionCode near, RegionCode to, Set<Link> closed) {
        var straight = points.km(at, near) * rules.get("detour-permille") / 1000;
        var approach = Duration.ofSeconds(Math.round(straight / rules.get("approach-kmh") * 3600));
        return node(near).equals(node(to))
                ? Optional.of(approach)
                : between(near, to, closed).map(approach::plus);
    }

    private Optional<Duration> between(RegionCode from, RegionCode to, Set<Link> closed) {
        if (node(from).equals(node(to))) {
            return Optional.of(rules.minutes("local-minutes"));
        }
        var minutes = roads.from(node(from), closed).to(node(to));
        return minutes.isPresent()
                ? Optional.of(Duration.ofMinutes(minutes.getAsLong()))
                : Optional.empty();
    }

    private RegionCode node(RegionCode region) {
        return catalogue.onRoads(region).filter(roads::knows).findFirst().orElse(region);
    }

    private static Set<Link> closed(Handle handle, Instant at) {
        return SqlClosures.listAt(handle, at).stream()
                .map(Closure::link)
                .collect(Collectors.toSet());
    }

    private List<RegionCode> counties() {
        return open.divisions().listOn(open.day()).stream()
                .filter(r -> r.level() == RegionLevel.COUNTY)
                .map(Region::code)
                .filter(code -> roads.knows(node(code)))
                .toList();
    }
}
