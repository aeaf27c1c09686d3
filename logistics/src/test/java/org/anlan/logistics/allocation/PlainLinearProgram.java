package org.anlan.logistics.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/// The exchange format's problem written out row by row and given to a library's simplex: a second
/// opinion for small instances.
final class PlainLinearProgram {

    private final List<Double> costs = new ArrayList<>();
    private final Map<String, Map<Integer, Double>> left = new HashMap<>();
    private final Map<String, Double> right = new HashMap<>();

    /// The least cost.
    static double optimum(Instance instance, List<Fleet> fleets) {
        var program = new PlainLinearProgram();
        program.write(instance, fleets);
        return program.solve();
    }

    private void write(Instance in, List<Fleet> fleets) {
        fleets.forEach(row -> right.put("<fleet " + row.depot(), row.kilogramHours()));
        Map<Pair, Long> stock = new HashMap<>();
        in.lots()
                .forEach(
                        lot ->
                                stock.merge(
                                        new Pair(lot.depot(), lot.item()),
                                        lot.quantity(),
                                        Long::sum));
        for (var reserve : in.reserves()) {
            var pair = new Pair(reserve.depot(), reserve.item());
            stock.merge(pair, -reserve.quantity(), Long::sum);
            int column = column((double) item(in, reserve.item()).reserveCostPerUnit());
            put("<stock " + pair, column, -1);
            put("<reserve " + pair, column, 1);
            right.put("<reserve " + pair, (double) reserve.quantity());
        }
        stock.forEach((pair, free) -> right.put("<stock " + pair, (double) free));
        in.demands().forEach(demand -> write(in, demand));
    }

    private void write(Instance in, Demand demand) {
        var need = "=need " + new Pair(demand.place(), demand.item());
        right.put(need, (double) demand.quantity());
        var curve = in.policy().deprivation();
        for (int s = 0; s < curve.segments().size(); s++) {
            int column =
                    column((double) demand.unmetCostPerUnit() * curve.segments().get(s).factor());
            put(need, column, 1);
            right.put("<" + need + s, (double) curve.width(s, demand.quantity()));
            put("<" + need + s, column, 1);
        }
        double kilograms = item(in, demand.item()).milligramsPerUnit() / 1e6;
        for (var route : in.routes()) {
            var stock = "<stock " + new Pair(route.depot(), demand.item());
            if (route.place().equals(demand.place()) && right.containsKey(stock)) {
                double hours = kilograms * route.minutes() / 60;
                int column = column(Math.max(1, Math.floor(hours * 10 + 0.5)));
                put(need, column, 1);
                put(stock, column, 1);
                if (right.containsKey("<fleet " + route.depot())) {
                    put("<fleet " + route.depot(), column, hours);
                }
            }
        }
    }

    private static Item item(Instance in, String id) {
        return in.items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    private int column(double cost) {
        costs.add(cost);
        return costs.size() - 1;
    }

    private void put(String row, int column, double factor) {
        left.computeIfAbsent(row, _ -> new HashMap<>()).put(column, factor);
    }

    private double solve() {
        var rows = new ArrayList<LinearConstraint>();
        left.forEach(
                (name, factors) -> {
                    var line = new double[costs.size()];
                    factors.forEach((column, factor) -> line[column] = factor);
                    var kind = name.startsWith("=") ? Relationship.EQ : Relationship.LEQ;
                    rows.add(new LinearConstraint(line, kind, right.getOrDefault(name, 0.0)));
                });
        var aim = costs.stream().mapToDouble(Double::doubleValue).toArray();
        return new SimplexSolver(1e-9, 10, 1e-12)
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(aim, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
