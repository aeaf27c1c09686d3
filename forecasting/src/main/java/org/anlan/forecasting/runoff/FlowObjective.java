package org.anlan.forecasting.runoff;

/// What a calibration makes as great as it can; 1 is perfect. `NaN` where the observed flow has no
/// spread.
///
/// @see "J. E. Nash, J. V. Sutcliffe, 1970; H. V. Gupta et al., J. Hydrol. 377, 2009; R.
///     Pushpalatha et al., J. Hydrol. 420, 2012 (logarithm)"
public enum FlowObjective {
    /// 1 less squared errors over squared deviations from the mean.
    NSE {
        @Override
        double of(double[] simulated, ObservedFlow flow) {
            double errors = 0;
            double spread = 0;
            for (int i = 0; i < flow.count(); i++) {
                errors += square(flow.simulated(simulated, i) - flow.observed(i));
                spread += square(flow.observed(i) - flow.mean());
            }
            return skill(errors, spread);
        }
    },
    /// 1 less the distance of correlation, ratio of deviations and ratio of means from 1.
    KGE {
        @Override
        double of(double[] simulated, ObservedFlow flow) {
            double total = 0;
            for (int i = 0; i < flow.count(); i++) {
                total += flow.simulated(simulated, i);
            }
            var mean = total / flow.count();
            double ofBoth = 0;
            double ofSimulated = 0;
            double ofObserved = 0;
            for (int i = 0; i < flow.count(); i++) {
                var s = flow.simulated(simulated, i) - mean;
                var o = flow.observed(i) - flow.mean();
                ofBoth += s * o;
                ofSimulated += s * s;
                ofObserved += o * o;
            }
            var r = ofBoth / Math.sqrt(ofSimulated * ofObserved) - 1;
            var alpha = Math.sqrt(ofSimulated / ofObserved) - 1;
            var beta = mean / flow.mean() - 1;
            return 1 - Math.sqrt(r * r + alpha * alpha + beta * beta);
        }
    },
    /// As NSE, of ln(q + ε) with ε a hundredth of the mean: for low flow.
    LOG_NSE {
        @Override
        double of(double[] simulated, ObservedFlow flow) {
            double total = 0;
            for (int i = 0; i < flow.count(); i++) {
                total += flow.logObserved(i);
            }
            var mean = total / flow.count();
            double errors = 0;
            double spread = 0;
            for (int i = 0; i < flow.count(); i++) {
                var o = flow.logObserved(i);
                errors += square(flow.log(flow.simulated(simulated, i)) - o);
                spread += square(o - mean);
            }
            return skill(errors, spread);
        }
    },
    /// As NSE, each step with the observed flow as its weight: for peaks.
    PEAK {
        @Override
        double of(double[] simulated, ObservedFlow flow) {
            double weights = 0;
            double total = 0;
            for (int i = 0; i < flow.count(); i++) {
                weights += flow.observed(i);
                total += square(flow.observed(i));
            }
            var mean = total / weights;
            double errors = 0;
            double spread = 0;
            for (int i = 0; i < flow.count(); i++) {
                var o = flow.observed(i);
                errors += o * square(flow.simulated(simulated, i) - o);
                spread += o * square(o - mean);
            }
            return skill(errors, spread);
        }
    };

    abstract double of(double[] simulated, ObservedFlow flow);

    private static double square(double x) {
        return x * x;
    }

    private static double skill(double errors, double spread) {
        return spread > 0 ? 1 - errors / spread : Double.NaN;
    }
}
