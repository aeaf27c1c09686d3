package org.anlan.forecasting.pooling;

import java.util.HashMap;
import java.util.List;

/// No department above half of the weight, however many experts it sends.
public final class DepartmentCap {

    private static final double MOST = 0.5;

    private DepartmentCap() {}

    /// The same weights with no department above half; what it must give up goes to the others in
    /// proportion. A department alone keeps all; if no other has any weight, they share alike.
    ///
    /// @param weights adding up to 1
    /// @param departments one per weight
    /// @throws IllegalArgumentException if there are more or fewer departments than weights
    public static double[] of(double[] weights, List<String> departments) {
        if (weights.length != departments.size()) {
            throw new IllegalArgumentException(
                    "Departments (%d) must be one per weight (%d)."
                            .formatted(departments.size(), weights.length));
        }
        var totals = new HashMap<String, Double>();
        for (int e = 0; e < weights.length; e++) {
            totals.merge(departments.get(e), weights[e], Double::sum);
        }
        var heaviest = totals.entrySet().stream().filter(each -> each.getValue() > MOST).findAny();
        return totals.size() < 2 || heaviest.isEmpty()
                ? weights.clone()
                : capped(weights, departments, heaviest.get().getKey(), heaviest.get().getValue());
    }

    private static double[] capped(
            double[] weights, List<String> departments, String heaviest, double total) {
        var others = departments.stream().filter(each -> !each.equals(heaviest)).count();
        var capped = new double[weights.length];
        for (int e = 0; e < weights.length; e++) {
            if (departments.get(e).equals(heaviest)) {
                capped[e] = weights[e] * MOST / total;
            } else {
                capped[e] = total < 1 ? weights[e] * (1 - MOST) / (1 - total) : (1 - MOST) / others;
            }
        }
        return capped;
    }
}
