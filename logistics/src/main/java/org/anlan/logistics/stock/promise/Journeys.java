package org.anlan.logistics.stock.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.Link;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.SqlClosures;
import org.jdbi.v3.core.Handle;

/// How long the way is from depots to a county over the roads that are open. Thread-safe.
final class Journeys {

    private final Catalogue catalogue;
    private final RoadMap roads;

    Journeys(Catalogue catalogue, RoadMap roads) {
        this.catalogue = catalogue;
        this.roads = roads;
    }

    /// The links closed at a civil time.
    Set<Link> closed(Handle handle, Instant at) {
        return SqlClosures.listAt(handle, at).stream()
                .map(Closure::link)
                .collect(Collectors.toSet());
    }

    /// Empty if no open road leads there.
    Optional<Duration> find(Warehouse from, RegionCode county, Set<Link> closed) {
        var node = catalogue.onRoads(county).filter(roads::knows).findFirst().orElse(county);
        var minutes =
                node.equals(from.region())
                        ? OptionalLong.of(catalogue.policies().get("local-minutes"))
                        : roads.from(from.region(), closed).to(node);
        return minutes.isPresent()
                ? Optional.of(Duration.ofMinutes(minutes.getAsLong()))
                : Optional.empty();
    }
}
