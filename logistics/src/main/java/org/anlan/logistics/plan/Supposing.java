package org.anlan.logistics.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Lot;
import org.anlan.logistics.allocation.Reserve;
import org.anlan.logistics.allocation.Route;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.Link;
import org.anlan.logistics.road.SqlClosures;
import org.jdbi.v3.core.Handle;

/// A plan's own situation with other roads, other stock or other reserve.
final class Supposing {

    private final KeptInstances instances;
    private final Situations situations;

    Supposing(KeptInstances instances, Situations situations) {
        this.instances = instances;
        this.situations = situations;
    }

    /// The links that were closed when a plan was made.
    List<Link> closed(Handle handle, PlanHead plan, int most) {
        return SqlClosures.listHeldAt(handle, plan.madeAt()).stream()
                .map(Closure::link)
                .distinct()
                .limit(most)
                .toList();
    }

    /// What the plan would have been made from had one link been open.
    HeldInstance without(Handle handle, PlanHead plan, Link link) {
        var closed = new LinkedHashSet<>(closed(handle, plan, Integer.MAX_VALUE));
        closed.remove(link);
        var base = instances.get(handle, plan.read());
        Set<RegionCode> places =
                base.places().stream()
                        .map(p -> new RegionCode(p.id()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var routes = situations.routes(places, closed);
        return held(handle, plan, with(base, base.lots(), base.reserves(), routes));
    }

    /// With the holds that the plan was made with.
    HeldInstance held(Handle handle, PlanHead plan, Instance base) {
        var holds =
                SqlHolds.listKept(handle, plan.id()).stream().map(HeldInstance.Kept::hold).toList();
        return HeldInstance.of(base, holds);
    }

    static Instance with(Instance in, List<Lot> lots, List<Reserve> reserves, List<Route> routes) {
        return new Instance(
                in.depots(),
                in.places(),
                in.items(),
                lots,
                reserves,
                in.demands(),
                routes,
                in.policy(),
                in.departure());
    }
}
