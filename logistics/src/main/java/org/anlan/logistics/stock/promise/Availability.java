package org.anlan.logistics.stock.promise;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.Shelf;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.logistics.stock.SqlLots;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Answers what can be promised of a kind of goods at a place: from depots, from agreed suppliers
/// and from makers, less promises, what depots keep back, and what is no longer good.
///
/// A depot answers for itself. A county is served by all depots that may serve it, after the way
/// over open roads. A city or the province is the sum of what lies in it. Thread-safe.
final class Availability {

    /// Beyond it nothing is promised.
    static final Duration HORIZON = Duration.ofDays(30);

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Journeys journeys;

    Availability(OpenStore open, Catalogue catalogue, RoadMap roads) {
        this.open = open;
        this.catalogue = catalogue;
        this.journeys = new Journeys(catalogue, roads);
    }

    /// What can be promised, and where it would come from.
    record Promise(Curve curve, List<Shelved> shelves, List<Agreement> agreements) {}

    /// Where it is wanted.
    sealed interface Where {
        /// In a depot.
        record InDepot(Warehouse depot) implements Where {}

        /// In a region.
        record InRegion(RegionCode region) implements Where {}
    }

    Promise of(Handle handle, Goods goods, Where where, Instant now) {
        var ways = ways(handle, where, now);
        var shelves = shelves(handle, goods, ways);
        var steps = new ArrayList<Curve.Step>();
        for (var shelf : shelves) {
            shelf.way()
                    .ifPresent(
                            way ->
                                    steps.addAll(
                                            new PhysicalSteps(
                                                            shelf.depot().id(),
                                                            shelf.free(),
                                                            shelf.kept(),
                                                            goods.leastDaysLeft())
                                                    .from(now.plus(way))));
        }
        var agreements = agreements(handle, goods, ways);
        var outstanding = SqlCallOffs.outstanding(handle);
        agreements.forEach((agreed, way) -> steps.addAll(agreed(agreed, outstanding, way, now)));
        return new Promise(new Curve(steps), shelves, List.copyOf(agreements.keySet()));
    }

    private static List<Curve.Step> agreed(
            Agreement agreement, List<CallOff> outstanding, Duration way, Instant now) {
        var own = outstanding.stream().filter(c -> c.agreement().equals(agreement.id())).toList();
        return new AgreedSteps(agreement, own, way).from(now, now.plus(HORIZON));
    }

    private Map<Agreement, Duration> agreements(
            Handle handle, Goods goods, Map<Warehouse, Optional<Duration>> ways) {
        var found = new LinkedHashMap<Agreement, Duration>();
        for (var agreement : SqlAgreements.list(handle)) {
            if (agreement.item().equals(goods.id())) {
                catalogue
                        .findWarehouse(agreement.depot())
                        .flatMap(depot -> ways.getOrDefault(depot, Optional.empty()))
                        .ifPresent(way -> found.put(agreement, way));
            }
        }
        return found;
    }

    private List<Shelved> shelves(
            Handle handle, Goods goods, Map<Warehouse, Optional<Duration>> ways) {
        var lots =
                SqlLots.listInDepots(handle, Optional.empty(), Optional.of(goods.id())).stream()
                        .collect(groupingBy(LotBook::depot));
        var opened = SqlLedger.opened(handle, List.of(goods.id()));
        return ways.entrySet().stream()
                .filter(e -> lots.containsKey(e.getKey().id()))
                .map(
                        e ->
                                new Shelved(
                                        e.getKey(),
                                        lots.getOrDefault(e.getKey().id(), List.of()),
                                        kept(e.getKey(), goods, opened),
                                        e.getValue()))
                .toList();
    }

    private long kept(Warehouse depot, Goods goods, Map<Shelf, Long> opened) {
        var percent = catalogue.policies().get("reserve-" + depot.level());
        return opened.getOrDefault(new Shelf(depot.id(), goods.id()), 0L) * percent / 100;
    }

    private Map<Warehouse, Optional<Duration>> ways(Handle handle, Where where, Instant now) {
        return switch (where) {
            case Where.InDepot(var depot) -> Map.of(depot, Optional.of(Duration.ZERO));
            case Where.InRegion(var region) when isServedByRoad(region) ->
                    waysTo(handle, region, now);
            case Where.InRegion(var region) ->
                    ways(
                            depot -> open.divisions().contains(region, depot.region(), open.day()),
                            _ -> Optional.of(Duration.ZERO));
        };
    }

    private Map<Warehouse, Optional<Duration>> waysTo(
            Handle handle, RegionCode county, Instant now) {
        var closed = journeys.closed(handle, now);
        return ways(
                depot -> depot.owner().map(county::equals).orElse(true),
                depot -> journeys.find(depot, county, closed));
    }

    private Map<Warehouse, Optional<Duration>> ways(
            Predicate<Warehouse> serves, Function<Warehouse, Optional<Duration>> way) {
        var ways = new LinkedHashMap<Warehouse, Optional<Duration>>();
        catalogue.listWarehouses().stream().filter(serves).forEach(d -> ways.put(d, way.apply(d)));
        return ways;
    }

    /// A county or a zone; what lies higher up is a sum.
    private boolean isServedByRoad(RegionCode region) {
        var level = open.divisions().get(region, open.day()).level();
        return level == RegionLevel.COUNTY || level == RegionLevel.ZONE;
    }
}
