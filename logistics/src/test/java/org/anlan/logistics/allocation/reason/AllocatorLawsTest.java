package org.anlan.logistics.allocation.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.allocation.family.InstanceFamily;
import org.anlan.logistics.allocation.solve.Allocator;

@Label("Every plan")
class AllocatorLawsTest {

    private static final InstanceFamily FAMILY = new InstanceFamily(8, 20, 3, true);

    @Property(tries = 100)
    @Label("is the same when made again")
    void isDeterministic(@ForAll long seed) {
        assertThat(Allocator.allocate(FAMILY.instance(seed)))
                .isEqualTo(Allocator.allocate(FAMILY.instance(seed)));
    }

    @Property(tries = 100)
    @Label("costs the same in whatever order its rows come")
    void doesNotDependOnOrder(@ForAll long seed) {
        var instance = FAMILY.instance(seed);
        var routes = new ArrayList<>(instance.routes());
        var demands = new ArrayList<>(instance.demands());
        var depots = new ArrayList<>(instance.depots());
        Collections.shuffle(routes, new Random(seed));
        Collections.shuffle(demands, new Random(seed));
        Collections.shuffle(depots, new Random(seed));
        var shuffled =
                new Instance(
                        depots,
                        instance.places(),
                        instance.items(),
                        instance.lots(),
                        instance.reserves(),
                        demands,
                        routes,
                        instance.policy(),
                        instance.departure());
        assertThat(Allocator.allocate(shuffled).objective())
                .isEqualTo(Allocator.allocate(instance).objective());
    }

    @Property(tries = 100)
    @Label("brings nothing into a county whose own free stock would still arrive in time")
    void usesOwnStockFirst(@ForAll long seed) {
        var instance = FAMILY.instance(seed);
        var plan = Allocator.allocate(instance);
        var view = new PlanView(instance, plan);
        for (var line : plan.lines()) {
            var place = view.index.place(line.place());
            if (view.index.depot(line.depot()).county().isPresent()) {
                continue;
            }
            for (var own : view.holders(line.item())) {
                var way = view.openMinutes(own, place.id(), line.item());
                if (own.county().isPresent() && way.isPresent()) {
                    boolean usable = !view.lotsLeft(own, line.item(), way.getAsLong()).isEmpty();
                    boolean free = view.freeLeft(own.id(), line.item()) > 0;
                    assertThat(usable && free).as("%s beside %s", line, own).isFalse();
                }
            }
        }
    }

    @Property(tries = 100)
    @Label("sends no lot while an earlier one of the depot would still arrive in time")
    void isFirstExpiredFirstOut(@ForAll long seed) {
        var instance = FAMILY.instance(seed);
        var plan = Allocator.allocate(instance);
        var view = new PlanView(instance, plan);
        for (var line : plan.lines()) {
            var lot = view.index.lot(line.lot());
            long way = view.index.minutes(line.depot(), line.place()).orElseThrow();
            assertThat(view.index.arrivesInTime(lot, way)).isTrue();
            assertThat(view.lotsLeft(view.index.depot(line.depot()), line.item(), way))
                    .as("left beside %s", line)
                    .noneMatch(
                            left ->
                                    view.index.earlierExpiries(left)
                                            < view.index.earlierExpiries(lot));
        }
    }

    /// Needs come in twenties, so that the segments of the sample curve fall on whole units:
    /// rounded down one by one, they may make a need of 19 dearer than one of 20.
    @Property(tries = 500)
    @Label("costs no less with fewer roads and no more with less need")
    void movesTheRightWay(@ForAll long seed) {
        var instance = inTwenties(new InstanceFamily(5, 10, 1, false).instance(seed));
        long cost = Allocator.allocate(instance).objective();
        var routes = instance.routes();
        var fewerRoads = routes.subList(0, routes.size() / 2);
        var less = instance.demands().stream().map(row -> sized(row, row.quantity() - 20)).toList();
        assertThat(with(instance, instance.demands(), fewerRoads)).isGreaterThanOrEqualTo(cost);
        assertThat(with(instance, less, routes)).isLessThanOrEqualTo(cost);
    }

    private static Instance inTwenties(Instance base) {
        return new Instance(
                base.depots(),
                base.places(),
                base.items(),
                base.lots().stream().map(AllocatorLawsTest::twentyfold).toList(),
                base.reserves(),
                base.demands().stream().map(row -> sized(row, 20 * row.quantity())).toList(),
                base.routes(),
                base.policy(),
                base.departure());
    }

    private static Lot twentyfold(Lot lot) {
        return new Lot(lot.id(), lot.depot(), lot.item(), 20 * lot.quantity(), lot.expiry());
    }

    private static Demand sized(Demand row, long quantity) {
        return new Demand(row.place(), row.item(), quantity, row.unmetCostPerUnit());
    }

    private static long with(Instance base, List<Demand> demands, List<Route> routes) {
        var changed =
                new Instance(
                        base.depots(),
                        base.places(),
                        base.items(),
                        base.lots(),
                        base.reserves(),
                        demands,
                        routes,
                        base.policy(),
                        base.departure());
        return Allocator.allocate(changed).objective();
    }
}
