package org.anlan.logistics.horizon;

import org.anlan.logistics.allocation.Costs;
import org.anlan.logistics.allocation.Item;
import org.anlan.logistics.flow.PlainProgram;

/// A horizon written out row by row for a library's simplex, with cumulative arrivals in place of
/// a network: a second opinion for small ones.
final class PlainHorizonProgram {

    private final Horizon horizon;
    private final PlainProgram program = new PlainProgram();

    private PlainHorizonProgram(Horizon horizon) {
        this.horizon = horizon;
    }

    /// The least cost.
    static double optimum(Horizon horizon) {
        var written = new PlainHorizonProgram(horizon);
        written.writeStock();
        for (var fleet : horizon.fleets()) {
            var row = "<" + fleet.depot() + fleet.mode() + fleet.bucket();
            written.program.limit(row, fleet.kilogramHours());
        }
        horizon.needs().forEach(written::writeMissing);
        horizon.needs().forEach(written::writeLoads);
        return written.program.optimum();
    }

    private void writeStock() {
        for (var lot : horizon.instance().lots()) {
            program.more("<s" + lot.depot() + lot.item(), (double) lot.quantity());
        }
        for (var reserve : horizon.instance().reserves()) {
            var row = "<s" + reserve.depot() + reserve.item();
            program.more(row, (double) -reserve.quantity());
            int column = program.column((double) item(reserve.item()).reserveCostPerUnit());
            program.put(row, column, -1);
            program.put("<r" + row, column, 1);
            program.limit("<r" + row, (double) reserve.quantity());
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
            program.limit(row, sum);
            double urgency = 2 - Math.pow(2, -end / need.halfLifeHours());
            double weight = need.unmetCostPerUnitDay() * horizon.hours().get(t) / 24.0 * urgency;
            for (int s = 0; s < curve.segments().size(); s++) {
                int column = program.column(weight * curve.segments().get(s).factor());
                program.put(row, column, 1);
                program.put("<" + row + s, column, 1);
                program.limit("<" + row + s, (double) curve.width(s, (long) sum));
            }
        }
    }

    private void writeLoads(TimedNeed need) {
        var item = item(need.item());
        for (var way : horizon.ways()) {
            boolean useful =
                    way.place().equals(need.place())
                            && program.isLimited("<s" + way.depot() + item.id());
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
        int column = program.column((double) Costs.transport(item, way.minutes()));
        program.put("<s" + way.depot() + item.id(), column, 1);
        var fleet = "<" + way.depot() + way.mode() + leaves;
        if (program.isLimited(fleet)) {
            program.put(fleet, column, item.milligramsPerUnit() / 1e6 * way.minutes() / 60);
        }
        double end = 0;
        for (int t = 0; t < horizon.hours().size(); t++) {
            end += horizon.hours().get(t);
            if (at < end) {
                program.put(">" + need.place() + need.item() + t, column, 1);
            }
        }
    }
}
