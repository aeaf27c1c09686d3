package org.anlan.logistics.allocation.pack;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.InstanceIndex;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Limits;
import org.anlan.logistics.allocation.Pair;
import org.anlan.logistics.allocation.VehiclePlan;
import org.jspecify.annotations.Nullable;

/// Makes a plan in fractions of units one in whole packs (整包).
///
/// Item by item the flows are rounded up or down so that the whole is worth most at the plan's own
/// prices, which a network in whole numbers finds exactly; what a fleet cannot carry of it is left
/// behind, the packs that gain least for their driving first; and what is then left of stock and
/// vehicles is filled again. The bound stays: what rounding costs is in the gap.
public final class WholePacks {

    private final InstanceIndex index;
    private final VehiclePlan plan;
    private final Map<String, Double> limits = new HashMap<>();
    private final Map<String, Double> fleetPrice = new HashMap<>();
    private final Map<Pair, Double> needPrice = new HashMap<>();
    private final List<Load> loads = new ArrayList<>();

    /// A flow in whole packs, some of which may be left behind.
    private static final class Load {

        private final VehiclePlan.Flow flow;
        private final long pack;
        private final double hours;
        private final double worth;
        private long packs;

        /// @param hours kilogram hours of a unit
        /// @param worth of such an hour
        Load(VehiclePlan.Flow flow, long pack, long packs, double hours, double worth) {
            this.flow = flow;
            this.pack = pack;
            this.packs = packs;
            this.hours = hours;
            this.worth = worth;
        }

        double hours() {
            return packs * pack * hours;
        }

        /// Packs to leave behind so that so many kilogram hours less are needed, or all there are.
        long packsFor(double over) {
            return (long) Math.min((double) packs, Math.ceil(over / (pack * hours)));
        }

        /// What that loses for each of them.
        double lossFor(double over) {
            double spared = packsFor(over) * pack * hours;
            return spared * Math.max(0, worth) / Math.min(over, spared);
        }

        VehiclePlan.Flow whole() {
            double units = (double) (packs * pack);
            return new VehiclePlan.Flow(flow.depot(), flow.place(), flow.item(), units);
        }
    }

    private WholePacks(Instance instance, List<Fleet> fleets, VehiclePlan plan) {
        index = new InstanceIndex(instance);
        this.plan = plan;
        fleets.forEach(fleet -> limits.put(fleet.depot(), fleet.kilogramHours()));
        plan.fleetPrices().forEach(price -> fleetPrice.put(price.depot(), price.price()));
        plan.needPrices()
                .forEach(
                        price ->
                                needPrice.put(
                                        new Pair(price.place(), price.item()), price.price()));
    }

    /// The plan in whole packs.
    ///
    /// @param pack units in a pack of an item, 1 or more
    public static VehiclePlan of(
            Instance instance, List<Fleet> fleets, VehiclePlan plan, ToLongFunction<String> pack) {
        var packs = new WholePacks(instance, fleets, plan);
        Map<String, Long> sizes = new HashMap<>();
        var byItem = plan.flows().stream().collect(groupingBy(VehiclePlan.Flow::item));
        for (var item : instance.items()) {
            long size = pack.applyAsLong(item.id());
            Limits.require("pack", size, 1, Limits.GREATEST);
            sizes.put(item.id(), size);
            packs.round(item, size, byItem.getOrDefault(item.id(), List.of()));
        }
        packs.leaveBehind();
        return packs.plan(sizes);
    }

    private void round(Item item, long pack, List<VehiclePlan.Flow> flows) {
        var rounding = new PackRounding(index, item, pack, flows);
        flows.forEach(flow -> rounding.way(gain(item, flow)));
        var whole = rounding.packs();
        for (int f = 0; f < flows.size(); f++) {
            var flow = flows.get(f);
            double hours = hours(item, flow);
            double price = fleetPrice.getOrDefault(flow.depot(), 0.0);
            double worth = hours == 0 ? Double.MAX_VALUE : gain(item, flow) / hours + price;
            loads.add(new Load(flow, pack, whole[f], hours, worth));
        }
    }

    private double hours(Item item, VehiclePlan.Flow flow) {
        long minutes = index.minutes(flow.depot(), flow.place()).orElseThrow();
        return item.milligramsPerUnit() / 1e6 * minutes / 60;
    }

    /// What a unit on a way is worth at its end, less what it costs and what its driving would be
    /// worth elsewhere.
    private double gain(Item item, VehiclePlan.Flow flow) {
        long minutes = index.minutes(flow.depot(), flow.place()).orElseThrow();
        return needPrice.getOrDefault(new Pair(flow.place(), flow.item()), 0.0)
                - Costs.transport(item, minutes)
                - fleetPrice.getOrDefault(flow.depot(), 0.0) * hours(item, flow);
    }

    private void leaveBehind() {
        loads.stream()
                .collect(groupingBy(load -> load.flow.depot()))
                .forEach((depot, ofDepot) -> leaveBehind(ofDepot, limits.get(depot)));
    }

    private static void leaveBehind(List<Load> loads, @Nullable Double limit) {
        double most = limit == null ? Double.MAX_VALUE : limit * (1 + 1e-12);
        double over = loads.stream().mapToDouble(Load::hours).sum() - most;
        while (over > 0) {
            double now = over;
            var load =
                    loads.stream()
                            .filter(each -> each.hours() > 0)
                            .min(Comparator.comparingDouble(each -> each.lossFor(now)))
                            .orElseThrow();
            long fewer = load.packsFor(over);
            load.packs -= fewer;
            over -= fewer * load.pack * load.hours;
        }
    }

    private VehiclePlan plan(Map<String, Long> sizes) {
        var flows = loads.stream().map(Load::whole).filter(flow -> flow.units() > 0).toList();
        var filled = new PackRefill(index, flows, limits).filled(sizes);
        var cost = new PlanCost(index, filled);
        double sum = cost.sum();
        return new VehiclePlan(
                filled,
                cost.releases(),
                cost.unmet(),
                plan.needPrices(),
                plan.fleetPrices(),
                sum,
                Math.min(plan.lowerBound(), sum),
                false);
    }
}
