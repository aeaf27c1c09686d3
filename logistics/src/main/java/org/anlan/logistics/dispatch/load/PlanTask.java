package org.anlan.logistics.dispatch.load;

import java.time.Instant;
import java.util.List;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.FiveNeed;
import org.anlan.logistics.catalogue.Goods;
import org.anlan.logistics.catalogue.Packing;
import org.anlan.logistics.dispatch.Delivery;
import org.anlan.logistics.dispatch.DispatchTask;
import org.anlan.logistics.plan.PlanLine;
import org.anlan.logistics.road.Closure;
import org.anlan.logistics.road.RoadMap;
import org.anlan.store.pack.Pack;

/// Makes a task of truck loads of what a plan's lines still have in the depots. Thread-safe.
final class PlanTask {

    /// By when every vehicle is back.
    static final int MOST_MINUTES = 24 * 60;

    /// Water, food and medicine are waited for four times as hard as other goods: a sample.
    private static final int URGENT = 4;

    private static final long MILLIGRAMS_A_GRAM = 1_000;

    private final Catalogue catalogue;
    private final VehicleTables vehicles;
    private final RoadWays ways;

    /// @throws org.anlan.store.pack.PackRefused if a table of vehicles is not readable
    PlanTask(Pack pack, Catalogue catalogue, RoadMap roads) {
        this.catalogue = catalogue;
        vehicles = new VehicleTables(pack, catalogue);
        ways = new RoadWays(pack, catalogue, roads);
    }

    /// The names of vehicle classes and depots come from here too.
    VehicleTables vehicles() {
        return vehicles;
    }

    /// @param lines with units that wait in a depot
    /// @param now minutes count from here
    DispatchTask of(List<PlanLine> lines, Instant now, List<Closure> closures) {
        var depots = lines.stream().map(PlanLine::depot).distinct().map(ways::site).toList();
        var places = lines.stream().map(PlanLine::region).distinct().map(ways::site).toList();
        return new DispatchTask(
                vehicles.classes(),
                vehicles.fleets(),
                lines.stream().map(this::delivery).toList(),
                ways.ways(depots, places, now, closures),
                DispatchTask.VEHICLE_HOUR_WEIGHT,
                MOST_MINUTES);
    }

    private Delivery delivery(PlanLine line) {
        var goods = catalogue.getGoods(line.item());
        return new Delivery(
                Integer.toString(line.line()),
                line.depot(),
                line.region().digits(),
                line.item(),
                line.waiting(),
                catalogue.packingsOf(line.item()).stream()
                        .mapToLong(Packing::units)
                        .findFirst()
                        .orElse(1),
                Math.ceilDiv(goods.milligrams(), MILLIGRAMS_A_GRAM),
                vehicles.cubicCentimetres(line.item()),
                urgency(goods));
    }

    private static int urgency(Goods goods) {
        return goods.need()
                        .filter(
                                need ->
                                        need == FiveNeed.WATER
                                                || need == FiveNeed.FOOD
                                                || need == FiveNeed.MEDICAL)
                        .isPresent()
                ? URGENT
                : 1;
    }
}
