package org.anlan.logistics.allocation.solve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.allocation.Demand;
import org.anlan.logistics.allocation.Fleet;
import org.anlan.logistics.allocation.Instance;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.allocation.Pair;
import org.anlan.logistics.flow.PlainProgram;

/// The exchange format's problem written out row by row and given to a library's simplex: a second
/// opinion for small instances.
public final class PlainLinearProgram {

    private final PlainProgram program = new PlainProgram();

    /// The least cost.
    static double optimum(Instance instance, List<Fleet> fleets) {
        var written = new PlainLinearProgram();
        written.write(instance, fleets);
        return written.program.optimum();
    }

    private void write(Instance in, List<Fleet> fleets) {
        fleets.forEach(row -> program.limit("<fleet " + row.depot(), row.kilogramHours()));
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
            int column = program.column((double) item(in, reserve.item()).reserveCostPerUnit());
            program.put("<stock " + pair, column, -1);
            program.put("<reserve " + pair, column, 1);
            program.limit("<reserve " + pair, (double) reserve.quantity());
        }
        stock.forEach((pair, free) -> program.limit("<stock " + pair, (double) free));
        in.demands().forEach(demand -> write(in, demand));
    }

    private void write(Instance in, Demand demand) {
        var need = "=need " + new Pair(demand.place(), demand.item());
        program.limit(need, (double) demand.quantity());
        var curve = in.policy().deprivation();
        for (int s = 0; s < curve.segments().size(); s++) {
            int column =
                    program.column(
                            (double) demand.unmetCostPerUnit() * curve.segments().get(s).factor());
            program.put(need, column, 1);
            program.limit("<" + need + s, (double) curve.width(s, demand.quantity()));
            program.put("<" + need + s, column, 1);
        }
        double kilograms = item(in, demand.item()).milligramsPerUnit() / 1e6;
        for (var route : in.routes()) {
            var stock = "<stock " + new Pair(route.depot(), demand.item());
            if (route.place().equals(demand.place()) && program.isLimited(stock)) {
                double hours = kilograms * route.minutes() / 60;
                int column = program.column(Math.max(1, Math.floor(hours * 10 + 0.5)));
                program.put(need, column, 1);
                program.put(stock, column, 1);
                if (program.isLimited("<fleet " + route.depot())) {
                    program.put("<fleet " + route.depot(), column, hours);
                }
            }
        }
    }

    private static Item item(Instance in, String id) {
        return in.items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }
}
