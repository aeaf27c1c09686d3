package org.anlan.logistics.horizon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Item;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/// A horizon written out row by row for a library's simplex, with cumulative arrivals in place of
/// a network: a second opinion for small ones.
final class PlainHorizonProgram {

    private final Horizon horizon;
    private final List<Double> costs = new ArrayList<>();
    private final Map<String, Map<Integer, Double>> left = new HashMap<>();
    private final Map<String, Double> right = new HashMap<>();

    private PlainHorizonProgram(Horizon horizon) {
        this.horizon = horizon;
    }

    /// The least cost.
    static double optimum(Horizon horizon) {
        var program = new PlainHorizonProgram(horizon);
        program.writeStock();
        horizon.fleets()
                .forEach(
                        f ->
                                program.right.put(
                                        "<" + f.depot() + f.mode() + f.bucket(),
                                        f.kilogramHours()));
        horizon.needs().forEach(program::writeMissing);
        horizon.needs().forEach(program::writeLoads);
        return program.solve();
    }

    private void writeStock() {
        for (var lot : horizon.instance().lots()) {
            right.merge("<s" + lot.depot() + lot.item(), (double) lot.quantity(), Double::sum);
        }
        for (var reserve : horizon.instance().reserves()) {
            var row = "<s" + reserve.depot() + reserve.item();
            right.merge(row, (double) -reserve.quantity(), Double::sum);
            int column = column((double) item(reserve.item()).reserveCostPerUnit());
            put(row, column, -1);
            put("<r" + row, column, 1);
            right.put("<r" + row, (double) reserve.quantity());
        }
    }

    private Item item(String id) {
        return horizon.instance().items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void writeMissing(TimedNeed need) {
        var curve = horizon.instance().policy().deprivation();
        double end = 0;
        double sum = 0;
        for (int t = 0; t < horizon.hours().size(); t++) {
            end += horizon.hours().get(t);
            sum += need.quantities().get(t);
            var row = ">" + need.place() + need.item() + t;
            right.put(row, sum);
            double urgency = 2 - Math.pow(2, -end / need.halfLifeHours());
            double weight = need.unmetCostPerUnitDay() * horizon.hours().get(t) / 24.0 * urgency;
            for (int s = 0; s < curve.segments().size(); s++) {
                int column = column(weight * curve.segments().get(s).factor());
                put(row, column, 1);
                put("<" + row + s, column, 1);
                right.put("<" + row + s, (double) curve.width(s, (long) sum));
            }
        }
    }

    private void writeLoads(TimedNeed need) {
        var item = item(need.item());
        for (var way : horizon.ways()) {
            boolean useful =
                    way.place().equals(need.place())
                            && right.containsKey("<s" + way.depot() + item.id());
            for (int t = way.from(); useful && t < way.until(); t++) {
                writeLoad(need, item, way, t);
            }
        }
    }

    private void writeLoad(TimedNeed need, Item item, TimedWay way, int leaves) {
        double at = way.minutes() / 60.0;
        for (int t = 0; t < leaves; t++) {
            at += horizon.hours().get(t);
        }
        int column = column((double) Costs.transport(item, way.minutes()));
        put("<s" + way.depot() + item.id(), column, 1);
        var fleet = "<" + way.depot() + way.mode() + leaves;
        if (right.containsKey(fleet)) {
            put(fleet, column, item.milligramsPerUnit() / 1e6 * way.minutes() / 60);
        }
        double end = 0;
        for (int t = 0; t < horizon.hours().size(); t++) {
            end += horizon.hours().get(t);
            if (at < end) {
                put(">" + need.place() + need.item() + t, column, 1);
            }
        }
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
                    var kind = name.startsWith(">") ? Relationship.GEQ : Relationship.LEQ;
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
