package org.anlan.logistics.allocation;

import java.util.HashMap;
import java.util.Map;

/// What a plan serves of the needs of rural and of urban places: the mean of the needs' shares, 0
/// to 1; 1 where nothing is needed.
public record ServiceShares(double rural, double urban) {

    public static ServiceShares of(Instance instance, VehiclePlan plan) {
        Map<Pair, Double> unmet = new HashMap<>();
        plan.unmet().forEach(u -> unmet.put(new Pair(u.where(), u.item()), u.units()));
        Map<String, Boolean> rural = new HashMap<>();
        instance.places().forEach(place -> rural.put(place.id(), place.rural()));
        var sum = new double[2];
        var count = new int[2];
        for (var need : instance.demands()) {
            if (need.quantity() > 0) {
                int side = rural.getOrDefault(need.place(), false) ? 0 : 1;
                double missing = unmet.getOrDefault(new Pair(need.place(), need.item()), 0.0);
                sum[side] += 1 - missing / need.quantity();
                count[side]++;
            }
        }
        return new ServiceShares(mean(sum[0], count[0]), mean(sum[1], count[1]));
    }

    private static double mean(double sum, int count) {
        return count == 0 ? 1 : sum / count;
    }
}
