package org.anlan.logistics.dispatch.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.dispatch.Mode;
import org.anlan.logistics.dispatch.Way;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.Link;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.network.Window;
import org.anlan.store.pack.Pack;

/// Ways between depots and counties for truck loads: by road with their latest safe departures, and
/// the flight along the counties' label points where the pack states these. Thread-safe.
final class RoadWays {

    private static final int TENTHS_A_MINUTE = 600;

    /// The pack's link times are reckoned at 50 km/h.
    private static final int METRES_A_MINUTE = 833;

    private static final int METRES_A_FLIGHT_STEP = 100;

    private final Catalogue catalogue;
    private final RoadMap roads;

    /// Minutes here stand for steps of a hundred metres.
    private final RoadMap flights;

    /// A depot or a place, and the county whose roads it is on.
    record Site(String id, RegionCode county) {}

    RoadWays(Pack pack, Catalogue catalogue, RoadMap roads) {
        this.catalogue = catalogue;
        this.roads = roads;
        flights = new RoadMap(steps(pack));
    }

    private static Map<Link, Long> steps(Pack pack) {
        var steps = new LinkedHashMap<Link, Long>();
        for (var row : pack.rows("road_links.csv")) {
            if (row.has("straight_km")) {
                var link = Link.between(row.getCode("a"), row.getCode("b"));
                long metres = row.getDecimal("straight_km").movePointRight(3).longValue();
                steps.put(link, Math.max(1, Math.ceilDiv(metres, METRES_A_FLIGHT_STEP)));
            }
        }
        return steps;
    }

    /// A place; a zone is reached as its host is.
    Site site(RegionCode place) {
        var county = catalogue.onRoads(place).filter(roads::knows).findFirst().orElse(place);
        return new Site(place.digits(), county);
    }

    Site site(String depot) {
        return new Site(depot, catalogue.getWarehouse(depot).region());
    }

    /// Ways out of each depot, back to it, and among the places.
    List<Way> ways(
            Collection<Site> depots,
            Collection<Site> places,
            Instant now,
            Collection<Closure> closures) {
        var ways = new ArrayList<Way>();
        for (var depot : depots) {
            add(ways, depot, places, now, closures);
        }
        var all = new ArrayList<Site>(depots);
        all.addAll(places);
        for (var place : places) {
            add(ways, place, all, now, closures);
        }
        return ways;
    }

    private void add(
            List<Way> ways,
            Site from,
            Collection<Site> to,
            Instant now,
            Collection<Closure> closures) {
        var counties = to.stream().map(Site::county).distinct().toList();
        var windows = roads.windows(from.county(), counties, now, closures);
        var flight = flights.from(from.county(), java.util.Set.of());
        for (var other : to) {
            if (other.county().equals(from.county())) {
                addLocal(ways, from, other);
            } else {
                windows.getOrDefault(other.county(), List.of())
                        .forEach(window -> ways.add(way(from, other, now, window)));
                flight.to(other.county()).ifPresent(steps -> ways.add(flight(from, other, steps)));
            }
        }
    }

    private void addLocal(List<Way> ways, Site from, Site to) {
        if (!from.id().equals(to.id())) {
            int minutes = Math.toIntExact(catalogue.policies().get("local-minutes"));
            ways.add(road(from, to, minutes, Way.ALWAYS));
        }
    }

    private static Way way(Site from, Site to, Instant now, Window window) {
        int latest =
                window.latest()
                        .map(at -> Math.toIntExact(Duration.between(now, at).toMinutes()))
                        .orElse(Way.ALWAYS);
        return road(from, to, Math.ceilDiv(window.tenths(), TENTHS_A_MINUTE), latest);
    }

    private static Way road(Site from, Site to, int minutes, int latest) {
        return new Way(
                from.id(),
                to.id(),
                Mode.ROAD,
                minutes,
                minutes * METRES_A_MINUTE,
                Way.NO_LIMIT,
                latest);
    }

    private static Way flight(Site from, Site to, long steps) {
        int metres = Math.toIntExact(steps * METRES_A_FLIGHT_STEP);
        return new Way(from.id(), to.id(), Mode.AIR, 0, metres, Way.NO_LIMIT, Way.ALWAYS);
    }
}
