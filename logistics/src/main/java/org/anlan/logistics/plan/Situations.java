package org.anlan.logistics.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Depot;
import org.anlan.logistics.allocation.Deprivation;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Label;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Place;
import org.anlan.logistics.allocation.Policy;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.catalogue.Policies;
import org.anlan.logistics.catalogue.Warehouse;
import org.anlan.logistics.need.Basis;
import org.anlan.logistics.need.Supplies;
import org.anlan.logistics.need.Wanted;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.Link;
import org.anlan.logistics.road.RoadMap;
import org.anlan.logistics.road.SqlClosures;
import org.anlan.logistics.stock.SqlLedger;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Reads the situation of a process: outstanding needs, free stock, open roads, present policy.
final class Situations {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final RoadMap roads;
    private final Supplies supplies;

    Situations(OpenStore open, Catalogue catalogue, RoadMap roads, Supplies supplies) {
        this.open = open;
        this.catalogue = catalogue;
        this.roads = roads;
        this.supplies = supplies;
    }

    Situation read(Handle handle, Basis basis, Instant now) {
        var wanted = Wanted.list(handle, basis.process(), supplies, catalogue, civilDay(now));
        return of(handle, basis, wanted, now);
    }

    /// The situation for stated needs.
    Situation of(Handle handle, Basis basis, List<Wanted> wanted, Instant now) {
        var wants =
                wanted.stream()
                        .filter(w -> w.outstanding() > 0)
                        .map(w -> new Want(w.need().region(), w.need().item(), w.outstanding()))
                        .toList();
        var lots =
                SqlLedger.listFree(handle, items(wants).stream().map(Goods::id).toList()).stream()
                        .map(l -> new Lot(l.id(), l.depot(), l.item(), l.free(), l.expires()))
                        .toList();
        var closed = SqlClosures.listAt(handle, now).stream().map(Closure::link);
        return new Situation(
                basis, wanted, build(handle, wants, lots, closed.collect(Collectors.toSet()), now));
    }

    /// Units of a kind of goods that a place still needs.
    record Want(RegionCode region, String item, long units) {}

    /// The instance of needs, stock and closed links at a civil time, by the present policy.
    Instance build(Handle handle, List<Want> wants, List<Lot> lots, Set<Link> closed, Instant now) {
        var items = items(wants);
        var places = places(wants);
        return new Instance(
                catalogue.listWarehouses().stream().map(Situations::depot).toList(),
                places.stream().map(this::place).toList(),
                items.stream().map(this::item).toList(),
                lots,
                new Reserves(catalogue).of(handle, items, lots),
                wants.stream().map(this::demand).toList(),
                routes(places, closed),
                policy(),
                LocalDateTime.ofInstant(now, OpenStore.ZONE).truncatedTo(ChronoUnit.MINUTES));
    }

    private static LocalDate civilDay(Instant now) {
        return LocalDate.ofInstant(now, OpenStore.ZONE);
    }

    private List<Goods> items(List<Want> wants) {
        var wanted = wants.stream().map(Want::item).collect(Collectors.toSet());
        return catalogue.listGoods().stream().filter(g -> wanted.contains(g.id())).toList();
    }

    private static Set<RegionCode> places(List<Want> wants) {
        return wants.stream()
                .map(Want::region)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Depot depot(Warehouse warehouse) {
        return new Depot(
                warehouse.id(),
                Label.of(warehouse.name()),
                warehouse.owner().map(RegionCode::digits));
    }

    private Place place(RegionCode code) {
        var name = open.divisions().find(code, open.day()).map(Region::name);
        return new Place(
                code.digits(),
                Label.of(name.orElse(code.digits())),
                Optional.of(code.digits()),
                catalogue.isRural(code));
    }

    private Item item(Goods goods) {
        return new Item(
                goods.id(),
                new Label(goods.name().zh(), goods.name().en()),
                new Label(goods.unit().zh(), goods.unit().en()),
                goods.milligrams(),
                goods.pointsPerUnit(policies().get("reserve-points")),
                goods.leastDaysLeft());
    }

    private Demand demand(Want want) {
        var goods = catalogue.getGoods(want.item());
        return new Demand(
                want.region().digits(),
                goods.id(),
                want.units(),
                goods.pointsPerUnit(goods.pointsPerKg()));
    }

    /// Open ways from all depots, some links being closed.
    List<Route> routes(Set<RegionCode> places, Set<Link> closed) {
        var routes = new ArrayList<Route>();
        for (var warehouse : catalogue.listWarehouses()) {
            var times = roads.from(warehouse.region(), closed);
            for (var place : places) {
                minutes(warehouse, place, times)
                        .ifPresent(
                                minutes ->
                                        routes.add(
                                                new Route(
                                                        warehouse.id(), place.digits(), minutes)));
            }
        }
        return routes;
    }

    /// Within the depot's own county the stated local time; a zone is reached as its host is.
    private OptionalLong minutes(Warehouse warehouse, RegionCode place, RoadMap.Times times) {
        var node = catalogue.onRoads(place).filter(roads::knows).findFirst().orElse(place);
        return node.equals(warehouse.region())
                ? OptionalLong.of(policies().get("local-minutes"))
                : times.to(node);
    }

    private Policy policy() {
        return new Policy(
                Deprivation.SAMPLE,
                Math.toIntExact(policies().get("rural-tilt")),
                policies().get("later-lot-cost"));
    }

    private Policies policies() {
        return catalogue.policies();
    }
}
