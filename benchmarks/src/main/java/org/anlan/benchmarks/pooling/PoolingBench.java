package org.anlan.benchmarks.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.anlan.benchmarks.Bench;
import org.anlan.benchmarks.Result;
import org.anlan.benchmarks.Sample;
import org.anlan.forecasting.pooling.ClassicalModel;
import org.anlan.forecasting.pooling.DecisionMaker;
import org.anlan.forecasting.pooling.ExpertPanel;
import org.anlan.forecasting.pooling.InverseLossWeights;
import org.anlan.forecasting.pooling.PastLosses;
import org.anlan.forecasting.pooling.RelativeLossWeights;

/// Times all decision makers of a panel, beside the same found by trying each cut-off by itself.
public final class PoolingBench implements Bench {

    private static final int WARM = 200;
    private static final int FEW = 50;

    @Override
    public String name() {
        return "pooling";
    }

    @Override
    public Result run(Size size) {
        var result =
                new Result(
                        name(), "experts", "seeds", "what", "ms", "least", "most", "peer ms",
                        "ratio");
        for (var panel :
                List.of(
                        new Panel(50, 30),
                        new Panel(50, 300),
                        new Panel(500, 30),
                        new Panel(500, 300))) {
            measure(result, panel, size);
        }
        result.note("five: global and item weights, with and without optimised cut-off, equal");
        result.note("peer: the same model, each cut-off mixed anew, for the two optimised ones");
        result.note("Anduryl 1.2.2 (Python): about 50 ms for one maker of 21 experts × 49 items");
        return result;
    }

    private static void measure(Result result, Panel panel, Size size) {
        var work = panel.experts() * panel.seeds();
        var turns = Math.max(3, size.of(100, 1000) * 1_500 / work);
        var warm = Math.max(2, WARM * 1_500 / work);
        var ours = timed(panel, warm, turns, PoolingBench::five);
        var peer =
                panel.experts() > FEW
                        ? Double.NaN // minutes
                        : timed(panel, 1, 3, PoolingBench::anew).median();
        row(result, panel, "five decision makers", ours, peer);
        row(
                result,
                panel,
                "losses, both weights by them, their pools",
                timed(panel, warm, turns, PoolingBench::byLoss),
                Double.NaN);
    }

    private static Object five(ExpertPanel panel) {
        var model = new ClassicalModel(panel, 1);
        return List.of(
                model.global(0),
                model.globalOptimised(),
                model.byItem(0),
                model.byItemOptimised(),
                model.equal());
    }

    private static Object byLoss(ExpertPanel panel) {
        var model = new ClassicalModel(panel, 1);
        var losses = PastLosses.of(panel);
        return List.of(
                model.user(RelativeLossWeights.of(losses)),
                model.user(InverseLossWeights.of(losses)));
    }

    private static Object anew(ExpertPanel panel) {
        var model = new ClassicalModel(panel, 1);
        var best = new ArrayList<DecisionMaker>();
        for (var cutoff : model.calibrations()) {
            best.add(model.global(cutoff));
            best.add(model.byItem(cutoff));
        }
        return best;
    }

    private static Sample timed(
            Panel made, int warm, int turns, Function<ExpertPanel, Object> work) {

        for (int turn = 0; turn < warm; turn++) {
            var _ = work.apply(made.panel(turn));
        }
        var nanos = new ArrayList<Long>();
        for (int turn = 0; turn < turns; turn++) {
            var panel = made.panel(turn);
            var began = System.nanoTime();
            if (work.apply(panel) == null) {
                throw new IllegalStateException("Nothing was done.");
            }
            nanos.add(System.nanoTime() - began);
        }
        return Sample.ofNanos(nanos);
    }

    private static void row(Result result, Panel panel, String what, Sample ours, double peer) {
        result.add(
                panel.experts(),
                panel.seeds(),
                what,
                ours.median(),
                ours.least(),
                ours.most(),
                Double.isNaN(peer) ? "–" : peer,
                Double.isNaN(peer) ? "–" : ours.median() / peer);
    }
}
