package org.anlan.forecasting.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.forecasting.runoff.GammaHydrograph;
import org.anlan.forecasting.runoff.Muskingum;
import org.anlan.forecasting.runoff.RiverNetwork;
import org.anlan.forecasting.runoff.SubBasin;

/// Along the river: a reach, a tree of sub-basins, a unit hydrograph.
final class RoutingLab {

    private RoutingLab() {}

    static Answer muskingum(Question in) {
        var reach = reach(in);
        var inflow = known(in, "inflow");
        return new Answer()
                .with("outflow", reach.route(inflow, in.number("initial_outflow", inflow[0])))
                .with("C1_C2_C3", reach.coefficients())
                .with("pieces", reach.pieces());
    }

    private static Muskingum reach(Question in) {
        var k = in.number("K_h");
        var x = in.number("X");
        var step = in.number("dt_h");
        return in.has("pieces")
                ? new Muskingum(k, x, step, in.whole("pieces", 1))
                : new Muskingum(k, x, step);
    }

    private static double[] known(Question in, String field) {
        var values = in.numbers(field);
        for (int t = 0; t < values.length; t++) {
            in.require(!Double.isNaN(values[t]), field + "/" + t, "must be given");
        }
        return values;
    }

    static Answer subBasins(Question in) {
        var basins = new ArrayList<SubBasin>();
        var local = new HashMap<String, double[]>();
        for (var part : in.parts("basins")) {
            basins.add(basin(part));
            local.put(part.text("name", ""), known(part, "Q_mm"));
        }
        var answer = new Answer();
        for (var each : flow(in, basins, local).entrySet()) {
            answer.with(each.getKey(), each.getValue());
        }
        return new Answer().with("flow_m3s", answer);
    }

    private static Map<String, double[]> flow(
            Question in, List<SubBasin> basins, Map<String, double[]> local) {
        return new RiverNetwork(basins, in.number("dt_h")).flow(local);
    }

    private static SubBasin basin(Question part) {
        return new SubBasin(
                part.text("name", ""),
                part.number("area_km2"),
                part.has("next") ? Optional.of(part.text("next", "")) : Optional.empty(),
                part.number("K_h", 0),
                part.number("X", 0));
    }

    static Answer unitHydrograph(Question in) {
        var unit =
                new GammaHydrograph(in.number("shape"), in.number("scale"), in.whole("steps", 15));
        var answer = new Answer().with("shares", unit.shares());
        return in.has("water") ? answer.with("routed", unit.route(known(in, "water"))) : answer;
    }
}
