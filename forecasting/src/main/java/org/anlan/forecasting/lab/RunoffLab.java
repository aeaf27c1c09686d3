package org.anlan.forecasting.lab;

import java.util.Arrays;
import org.anlan.forecasting.runoff.FlowSkill;
import org.anlan.forecasting.runoff.Gr4j;
import org.anlan.forecasting.runoff.Muskingum;
import org.anlan.forecasting.runoff.XajParameters;
import org.anlan.forecasting.runoff.Xinanjiang;

/// Rain to river.
final class RunoffLab {

    private static final double DAY = 24;

    private final Question in;
    private final double[] rain;
    private final double[] potential;
    private final int warmup;

    private RunoffLab(Question in) {
        this.in = in;
        rain = weather("P_mm");
        potential = weather("E_mm");
        warmup = in.whole("warmup", 0);
        in.require(rain.length == potential.length, "E_mm", "must be as long as P_mm");
        in.require(warmup < rain.length, "warmup", "must be shorter than the series");
    }

    private double[] weather(String field) {
        var values = in.numbers(field);
        for (int t = 0; t < values.length; t++) {
            in.require(values[t] >= 0, field + "/" + t, "must be given and not negative");
        }
        return values;
    }

    static Answer gr4j(Question in) {
        return new RunoffLab(in).gr4j();
    }

    static Answer xinanjiang(Question in) {
        return new RunoffLab(in).xinanjiang();
    }

    private Answer gr4j() {
        var x = in.numbers("X");
        in.require(x.length == 4, "X", "must have four values");
        var model = new Gr4j(x[0], x[1], x[2], x[3]);
        var n = rain.length - warmup;
        var columns = new double[6][n];
        for (int t = 0; t < rain.length; t++) {
            var flow = model.step(rain[t], potential[t]);
            if (t >= warmup) {
                columns[0][t - warmup] = flow;
                columns[1][t - warmup] = model.production();
                columns[2][t - warmup] = model.routing();
                columns[3][t - warmup] = model.evaporation();
                columns[4][t - warmup] = model.percolation();
                columns[5][t - warmup] = model.exchange();
            }
        }
        return judged(columns[0])
                .with("Prod", columns[1])
                .with("Rout", columns[2])
                .with("AE", columns[3])
                .with("Perc", columns[4])
                .with("Exch", columns[5]);
    }

    private Answer xinanjiang() {
        var isNative = in.text("mode", "native").equals("native");
        var mode = isNative ? Xinanjiang.Mode.NATIVE : Xinanjiang.Mode.COMPATIBLE;
        var model = new Xinanjiang(parameters(in.part("parameters")), in.number("dt_h", DAY), mode);
        var n = rain.length - warmup;
        var flow = new double[n];
        var evaporation = new double[n];
        double worst = 0;
        for (int t = 0; t < rain.length; t++) {
            if (t == warmup && !isNative) {
                model.restartChannel();
            }
            var before = model.storage();
            var q = model.step(rain[t], potential[t]);
            var balance = rain[t] - model.evaporation() - model.generated();
            worst = Math.max(worst, Math.abs(balance - (model.storage() - before)));
            if (t >= warmup) {
                flow[t - warmup] = q;
                evaporation[t - warmup] = model.evaporation();
            }
        }
        return judged(flow)
                .with("ET_mm", evaporation)
                .with("balance_mm", worst)
                .with("final_state", state(model.state()));
    }

    private static Answer state(double[] state) {
        return new Answer()
                .with("WU", state[0])
                .with("WL", state[1])
                .with("WD", state[2])
                .with("S", state[3])
                .with("FR", state[4])
                .with("QI", state[5])
                .with("QG", state[6]);
    }

    private static XajParameters parameters(Question p) {
        return new XajParameters(
                p.number("K"),
                p.number("B"),
                p.number("IM"),
                p.number("UM"),
                p.number("LM"),
                p.number("DM"),
                p.number("C"),
                p.number("SM"),
                p.number("EX"),
                p.number("KI"),
                p.number("KG"),
                p.number("CS"),
                p.number("L"),
                p.number("CI"),
                p.number("CG"));
    }

    /// With skill over the steps that were observed, and flow in m³/s where the area is known.
    private Answer judged(double[] flow) {
        var answer = new Answer().with("Qsim_mm", flow);
        if (in.has("area_km2")) {
            var factor = in.number("area_km2") / (3.6 * in.number("dt_h", DAY));
            answer.with("Qsim_m3s", Arrays.stream(flow).map(q -> q * factor).toArray());
        }
        if (in.has("Qobs_mm")) {
            var observed = in.numbers("Qobs_mm");
            in.require(observed.length == rain.length, "Qobs_mm", "must be as long as P_mm");
            var skill = FlowSkill.of(flow, Arrays.copyOfRange(observed, warmup, rain.length));
            answer.with("NSE", skill.nashSutcliffe()).with("KGE", skill.klingGupta());
        }
        return answer;
    }

    static Answer muskingum(Question in) {
        var reach = new Muskingum(in.number("K_h"), in.number("X"), in.number("dt_h"));
        var inflow = in.numbers("inflow");
        for (int t = 0; t < inflow.length; t++) {
            in.require(!Double.isNaN(inflow[t]), "inflow/" + t, "must be given");
        }
        return new Answer()
                .with("outflow", reach.route(inflow, in.number("initial_outflow", inflow[0])))
                .with("C1_C2_C3", reach.coefficients())
                .with("pieces", reach.pieces());
    }
}
