package org.anlan.forecasting.lab;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.anlan.forecasting.runoff.FlowSkill;
import org.anlan.forecasting.runoff.Gr4j;
import org.anlan.forecasting.runoff.Gr4jState;
import org.anlan.forecasting.runoff.RunoffModel;
import org.anlan.forecasting.runoff.XajParameters;
import org.anlan.forecasting.runoff.XajState;
import org.anlan.forecasting.runoff.Xinanjiang;

/// Rain to river.
final class RunoffLab {

    private static final double DAY = 24;
    private static final double[] NOTHING = {};

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
        var model =
                in.has("initial_state")
                        ? new Gr4j(x[0], x[1], x[2], x[3], gr4jState(in.part("initial_state")))
                        : new Gr4j(x[0], x[1], x[2], x[3]);
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
                .with("Exch", columns[5])
                .with("final_state", state(model.state()));
    }

    private static Gr4jState gr4jState(Question state) {
        return new Gr4jState(
                state.number("Prod"),
                state.number("Rout"),
                boxed(state.numbers("UH1", NOTHING)),
                boxed(state.numbers("UH2", NOTHING)));
    }

    private static List<Double> boxed(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private static Answer state(Gr4jState state) {
        return new Answer()
                .with("Prod", state.production())
                .with("Rout", state.routing())
                .with("UH1", state.slow())
                .with("UH2", state.quick());
    }

    private Answer xinanjiang() {
        var isNative = in.text("mode", "native").equals("native");
        var mode = isNative ? Xinanjiang.Mode.NATIVE : Xinanjiang.Mode.COMPATIBLE;
        var p = parameters(in.part("parameters"));
        var model = new Xinanjiang(p, in.number("dt_h", DAY), mode, firstState(p, mode));
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

    /// Half full, but for what is given.
    private XajState firstState(XajParameters p, Xinanjiang.Mode mode) {
        var usual = XajState.halfFull(p, mode);
        if (!in.has("initial_state")) {
            return usual;
        }
        var given = in.part("initial_state");
        return new XajState(
                given.number("WU", usual.upper()),
                given.number("WL", usual.lower()),
                given.number("WD", usual.deep()),
                given.number("S", usual.depth()),
                given.number("FR", usual.share()),
                given.number("QI", usual.interflow()),
                given.number("QG", usual.baseflow()),
                given.number("Q", usual.channel()),
                boxed(given.numbers("under_way", NOTHING)));
    }

    private static Answer state(XajState state) {
        return new Answer()
                .with("WU", state.upper())
                .with("WL", state.lower())
                .with("WD", state.deep())
                .with("S", state.depth())
                .with("FR", state.share())
                .with("QI", state.interflow())
                .with("QG", state.baseflow())
                .with("Q", state.channel())
                .with("under_way", state.underWay());
    }

    private static XajParameters parameters(Question p) {
        return XajParameters.of(
                RunoffModel.XINANJIANG.ranges().stream()
                        .mapToDouble(range -> p.number(range.name()))
                        .toArray());
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
            told(answer, skill);
        }
        return answer;
    }

    static Answer told(Answer answer, FlowSkill skill) {
        return answer.with("NSE", skill.nashSutcliffe())
                .with("KGE", skill.klingGupta())
                .with("log_NSE", skill.logNash())
                .with("peak_NSE", skill.peakNash());
    }
}
