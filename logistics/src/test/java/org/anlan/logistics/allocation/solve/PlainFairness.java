package org.anlan.logistics.allocation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/// Levels by brute force, one linear programme after another by a library: raise the least share;
/// then ask of each need whether it alone could have more; settle those that could not; repeat.
final class PlainFairness {

    private static final double NEARLY = 1e-6;

    private final Instance in;
    private final List<Fleet> fleets;
    private final FairRule rule;
    private final List<Demand> needs;
    private final List<int[]> flows = new ArrayList<>();
    private final double[] settled;

    PlainFairness(Instance in, List<Fleet> fleets, FairRule rule) {
        this.in = in;
        this.fleets = fleets;
        this.rule = rule;
        needs = in.demands().stream().filter(demand -> demand.quantity() > 0).toList();
        settled = new double[needs.size()];
        Arrays.fill(settled, -1);
        for (int d = 0; d < needs.size(); d++) {
            for (int r = 0; r < in.routes().size(); r++) {
                if (in.routes().get(r).place().equals(needs.get(d).place())) {
                    flows.add(new int[] {r, d});
                }
            }
        }
    }

    /// The share of each need, in the instance's order.
    double[] shares() {
        while (Arrays.stream(settled).anyMatch(share -> share < 0)) {
            double level = highestLevel();
            for (int d = 0; d < settled.length; d++) {
                if (settled[d] < 0) {
                    double here = rule.share(level, weight(d));
                    boolean stuck = here >= rule.cap() - NEARLY || most(d, level) <= here + NEARLY;
                    settled[d] = stuck ? -2 - here : -1;
                }
            }
            for (int d = 0; d < settled.length; d++) {
                settled[d] = settled[d] <= -2 ? -2 - settled[d] : settled[d];
            }
        }
        return settled;
    }

    private double weight(int d) {
        var place = in.places().stream().filter(p -> p.id().equals(needs.get(d).place()));
        return rule.weight(place.findFirst().orElseThrow());
    }

    /// Below the level at which the first free need reaches the cap, shares are linear in it.
    private double highestLevel() {
        var rows = rows();
        double first = Double.POSITIVE_INFINITY;
        for (int d = 0; d < settled.length; d++) {
            var row = served(d);
            row[flows.size()] = settled[d] < 0 ? -weight(d) * needs.get(d).quantity() : 0;
            double least = settled[d] < 0 ? 0 : settled[d] * needs.get(d).quantity();
            rows.add(new LinearConstraint(row, Relationship.GEQ, least - 1e-9 * least));
            first = settled[d] < 0 ? Math.min(first, rule.cap() / weight(d)) : first;
        }
        var cap = new double[flows.size() + 1];
        cap[flows.size()] = 1;
        rows.add(new LinearConstraint(cap, Relationship.LEQ, first));
        return highest(cap, rows);
    }

    private double most(int need, double level) {
        var rows = rows();
        for (int d = 0; d < settled.length; d++) {
            double share = settled[d] >= 0 ? settled[d] : shareAt(d, level);
            double least = share * needs.get(d).quantity() * (1 - 1e-9);
            rows.add(new LinearConstraint(served(d), Relationship.GEQ, least));
        }
        return highest(served(need), rows) / needs.get(need).quantity();
    }

    private double shareAt(int d, double level) {
        return settled[d] <= -2 ? -2 - settled[d] : rule.share(level, weight(d));
    }

    private double[] served(int need) {
        var row = new double[flows.size() + 1];
        for (int f = 0; f < flows.size(); f++) {
            row[f] = flows.get(f)[1] == need ? 1 : 0;
        }
        return row;
    }

    private List<LinearConstraint> rows() {
        Map<String, double[]> left = new HashMap<>();
        Map<String, Double> right = new HashMap<>();
        for (int f = 0; f < flows.size(); f++) {
            var route = in.routes().get(flows.get(f)[0]);
            var need = needs.get(flows.get(f)[1]);
            row(left, "stock " + route.depot() + need.item())[f] = 1;
            row(left, "fleet " + route.depot())[f] =
                    item(need.item()).milligramsPerUnit() / 1e6 * route.minutes() / 60;
            row(left, "need " + need)[f] = 1;
            right.put("need " + need, (double) need.quantity());
        }
        in.lots()
                .forEach(
                        lot ->
                                right.merge(
                                        "stock " + lot.depot() + lot.item(),
                                        (double) lot.quantity(),
                                        Double::sum));
        fleets.forEach(fleet -> right.put("fleet " + fleet.depot(), fleet.kilogramHours()));
        var rows = new ArrayList<LinearConstraint>();
        left.forEach(
                (name, line) -> {
                    boolean limited = right.containsKey(name) || name.startsWith("stock");
                    if (limited) {
                        double most = right.getOrDefault(name, 0.0);
                        rows.add(new LinearConstraint(line, Relationship.LEQ, most));
                    }
                });
        return rows;
    }

    private double[] row(Map<String, double[]> rows, String name) {
        return rows.computeIfAbsent(name, _ -> new double[flows.size() + 1]);
    }

    private Item item(String id) {
        return in.items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    private static double highest(double[] aim, List<LinearConstraint> rows) {
        return new SimplexSolver(1e-10, 10, 1e-12)
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(aim, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
