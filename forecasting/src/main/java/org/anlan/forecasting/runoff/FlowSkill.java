package org.anlan.forecasting.runoff;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/// How well simulated flow follows the observed one, over the steps that were observed.
///
/// @param nashSutcliffe 1 is perfect, 0 no better than the mean; `NaN` without spread
/// @param klingGupta 1 is perfect; from correlation, ratio of deviations, ratio of means
/// @see "J. E. Nash, J. V. Sutcliffe, 1970; H. V. Gupta et al., J. Hydrol. 377, 2009"
public record FlowSkill(double nashSutcliffe, double klingGupta) {

    /// Compares.
    ///
    /// @param observed as long as `simulated`; `NaN` where nothing was observed
    public static FlowSkill of(double[] simulated, double[] observed) {
        var known =
                IntStream.range(0, observed.length)
                        .filter(t -> !Double.isNaN(observed[t]))
                        .toArray();
        if (known.length < 2) {
            return new FlowSkill(Double.NaN, Double.NaN);
        }
        var s = IntStream.of(known).mapToDouble(t -> simulated[t]).toArray();
        var o = IntStream.of(known).mapToDouble(t -> observed[t]).toArray();
        var ofS = new DescriptiveStatistics(s);
        var ofO = new DescriptiveStatistics(o);
        double errors = 0;
        double spread = 0;
        for (int t = 0; t < s.length; t++) {
            errors += (s[t] - o[t]) * (s[t] - o[t]);
            spread += (o[t] - ofO.getMean()) * (o[t] - ofO.getMean());
        }
        var r = new PearsonsCorrelation().correlation(s, o) - 1;
        var alpha = ofS.getStandardDeviation() / ofO.getStandardDeviation() - 1;
        var beta = ofS.getMean() / ofO.getMean() - 1;
        return new FlowSkill(
                spread == 0 ? Double.NaN : 1 - errors / spread,
                1 - Math.sqrt(r * r + alpha * alpha + beta * beta));
    }
}
