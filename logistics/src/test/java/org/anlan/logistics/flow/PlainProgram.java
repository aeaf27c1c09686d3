package org.anlan.logistics.flow;

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

/// A linear programme written down row by row and given to a library's simplex: a second opinion
/// for small problems. A row's name begins with how its sides compare: `<`, `=` or `>`; a row
/// without a right side has zero there.
public final class PlainProgram {

    private final List<Double> costs = new ArrayList<>();
    private final Map<String, Map<Integer, Double>> left = new HashMap<>();
    private final Map<String, Double> right = new HashMap<>();

    /// Adds a column, zero or more, at a cost.
    public int column(double cost) {
        costs.add(cost);
        return costs.size() - 1;
    }

    public void put(String row, int column, double factor) {
        left.computeIfAbsent(row, _ -> new HashMap<>()).put(column, factor);
    }

    public void limit(String row, double units) {
        right.put(row, units);
    }

    /// Adds to the right side of a row.
    public void more(String row, double units) {
        right.merge(row, units, Double::sum);
    }

    public boolean isLimited(String row) {
        return right.containsKey(row);
    }

    /// The least cost.
    public double optimum() {
        var rows = new ArrayList<LinearConstraint>();
        left.forEach(
                (name, factors) -> {
                    var line = new double[costs.size()];
                    factors.forEach((column, factor) -> line[column] = factor);
                    double side = right.getOrDefault(name, 0.0);
                    rows.add(new LinearConstraint(line, kind(name), side));
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

    private static Relationship kind(String row) {
        return switch (row.charAt(0)) {
            case '<' -> Relationship.LEQ;
            case '=' -> Relationship.EQ;
            case '>' -> Relationship.GEQ;
            default -> throw new IllegalArgumentException(row);
        };
    }
}
