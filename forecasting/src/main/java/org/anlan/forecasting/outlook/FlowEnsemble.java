package org.anlan.forecasting.outlook;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.anlan.forecasting.correction.ArModel;
import org.anlan.forecasting.correction.FlowScale;
import org.apache.commons.math3.stat.StatUtils;

/// The next steps of a river as many ways as it may go: each member takes one run (its rain and its
/// parameters) and adds a path of the autoregression of errors, begun at that run's own latest
/// errors. All chance comes from one seed. Immutable.
public final class FlowEnsemble {

    /// The fewest members.
    public static final int LEAST = 50;

    /// The most members.
    public static final int MOST = 200;

    private final double[][] flow;
    private final FlowScale scale;

    /// Draws.
    ///
    /// @param observed up to now, oldest first, `NaN` where missing
    /// @param runs simulated for the same steps and those ahead, one for each rain member and set
    ///     of parameters; taken in turn
    /// @param model of the errors on the scale
    /// @param members 50 to 200
    /// @param seed of the only generator
    /// @throws IllegalArgumentException if there is no run, one does not reach beyond now, they are
    ///     not of one length, or the number of members is out of range
    public FlowEnsemble(
            double[] observed,
            List<double[]> runs,
            FlowScale scale,
            ArModel model,
            int members,
            long seed) {
        var leads = runs.isEmpty() ? 0 : runs.getFirst().length - observed.length;
        if (leads < 1
                || runs.stream().anyMatch(run -> run.length != observed.length + leads)
                || members < LEAST
                || members > MOST) {
            throw new IllegalArgumentException(
                    "Ensemble (%d members of %d runs, %d leads) must have 50 to 200 members, runs of one length, longer than the %d steps observed."
                            .formatted(members, runs.size(), leads, observed.length));
        }
        this.scale = scale;
        var random = new SplittableRandom(seed);
        flow =
                IntStream.range(0, members)
                        .mapToObj(i -> member(observed, runs.get(i % runs.size()), model, random))
                        .toArray(double[][]::new);
    }

    private double[] member(
            double[] observed, double[] run, ArModel model, SplittableRandom random) {
        var errors = errors(observed, run, scale);
        var path = model.path(errors, run.length - observed.length, random);
        return IntStream.range(0, path.length)
                .mapToDouble(h -> scale.from(scale.to(run[observed.length + h]) + path[h]))
                .toArray();
    }

    /// Observed less simulated on the scale, `NaN` where not observed.
    ///
    /// @param run at least as long as `observed`
    public static double[] errors(double[] observed, double[] run, FlowScale scale) {
        return IntStream.range(0, observed.length)
                .mapToDouble(t -> scale.to(observed[t]) - scale.to(run[t]))
                .map(error -> Double.isFinite(error) ? error : Double.NaN)
                .toArray();
    }

    /// How many steps ahead.
    public int leads() {
        return flow[0].length;
    }

    /// The flow of all members at a lead; a new array.
    ///
    /// @param lead from 1
    public double[] members(int lead) {
        return Arrays.stream(flow).mapToDouble(member -> member[lead - 1]).toArray();
    }

    /// The mean on the scale at a lead, for the correction by experience.
    public double mean(int lead) {
        return Arrays.stream(scaled(lead)).average().orElseThrow();
    }

    /// The variance on the scale at a lead, likewise.
    public double variance(int lead) {
        return StatUtils.variance(scaled(lead));
    }

    private double[] scaled(int lead) {
        return Arrays.stream(members(lead)).map(scale::to).toArray();
    }
}
