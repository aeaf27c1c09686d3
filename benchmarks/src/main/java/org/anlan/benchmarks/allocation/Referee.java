package org.anlan.benchmarks.allocation;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Route;

/// The exchange format's problem as one linear program, row by row, for OR-Tools: a second opinion
/// at full size. Its native library is loaded the first time it is asked.
final class Referee implements AutoCloseable {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final MPSolver solver;
    private final Map<List<String>, MPConstraint> stock = new HashMap<>();
    private final Map<String, MPConstraint> fleet = new HashMap<>();

    /// @param kind `CLP`, `GLOP`, … as OR-Tools names them
    Referee(String kind, Instance in, List<Fleet> fleets) {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver(kind);
        if (solver == null) {
            throw new IllegalStateException("OR-Tools has no solver " + kind + " here.");
        }
        for (var row : fleets) {
            double hours = row.milligramHours() / 1e6;
            fleet.put(row.depot(), solver.makeConstraint(-INFINITE, hours));
        }
        Map<String, Item> items = new HashMap<>();
        in.items().forEach(item -> items.put(item.id(), item));
        addStock(in, items);
        Map<String, List<Route>> routes = new HashMap<>();
        in.routes().forEach(r -> routes.computeIfAbsent(r.place(), _ -> new ArrayList<>()).add(r));
        for (var demand : in.demands()) {
            add(
                    in,
                    demand,
                    kilograms(items, demand.item()),
                    routes.getOrDefault(demand.place(), List.of()));
        }
        solver.objective().setMinimization();
    }

    private void addStock(Instance in, Map<String, Item> items) {
        Map<List<String>, Long> free = new HashMap<>();
        in.lots()
                .forEach(
                        lot ->
                                free.merge(
                                        List.of(lot.depot(), lot.item()),
                                        lot.quantity(),
                                        Long::sum));
        in.reserves()
                .forEach(
                        row ->
                                free.merge(
                                        List.of(row.depot(), row.item()),
                                        -row.quantity(),
                                        Long::sum));
        free.forEach(
                (at, units) -> stock.put(at, solver.makeConstraint(-INFINITE, (double) units)));
        for (var row : in.reserves()) {
            var release = solver.makeNumVar(0, (double) row.quantity(), "");
            known(stock, List.of(row.depot(), row.item())).setCoefficient(release, -1);
            cost(release, (double) known(items, row.item()).reserveCostPerUnit());
        }
    }

    private void add(Instance in, Demand demand, double kilograms, List<Route> routes) {
        double units = (double) demand.quantity();
        var need = solver.makeConstraint(units, units);
        long left = demand.quantity();
        var segments = in.policy().deprivation().segments();
        for (int s = 0; s < segments.size(); s++) {
            boolean last = s == segments.size() - 1;
            long width = last ? left : demand.quantity() * segments.get(s).percent() / 100;
            left -= width;
            var unmet = solver.makeNumVar(0, (double) width, "");
            need.setCoefficient(unmet, 1);
            cost(unmet, (double) demand.unmetCostPerUnit() * segments.get(s).factor());
        }
        for (var route : routes) {
            var from = stock.get(List.of(route.depot(), demand.item()));
            if (from != null) {
                double hours = kilograms * route.minutes() / 60;
                var sent = solver.makeNumVar(0, INFINITE, "");
                need.setCoefficient(sent, 1);
                from.setCoefficient(sent, 1);
                var limit = fleet.get(route.depot());
                if (limit != null) {
                    limit.setCoefficient(sent, hours);
                }
                cost(sent, Math.max(1, Math.floor(hours * 10 + 0.5)));
            }
        }
    }

    private static double kilograms(Map<String, Item> items, String id) {
        return known(items, id).milligramsPerUnit() / 1e6;
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private void cost(MPVariable variable, double each) {
        solver.objective().setCoefficient(variable, each);
    }

    /// Solves it.
    ///
    /// @return the least cost; `NaN` if it was not found in time
    double solve(long limitMillis) {
        solver.setTimeLimit(limitMillis);
        var status = solver.solve();
        return status == MPSolver.ResultStatus.OPTIMAL ? solver.objective().value() : Double.NaN;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
