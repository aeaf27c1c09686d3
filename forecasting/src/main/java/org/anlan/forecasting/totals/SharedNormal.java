package org.anlan.forecasting.totals;

import java.util.List;

/// Normal values that share one effect: `z_i ~ N(m_i + u, s_i²)`, `u ~ N(0, ω²)`, given evidence
/// on each. The covariance is diagonal plus one outer product, so that its inverse follows
/// without a matrix, in the time of one pass.
///
/// @see "J. Sherman, W. J. Morrison, Adjustment of an inverse matrix, 1950"
final class SharedNormal {

    private final double[] means;
    private final double[] own;
    private final double[] carried;
    private final double shared;

    SharedNormal(double[] m, double[] s2, double omega2, List<Evidence> evidence) {
        this(m, s2, omega2, evidence, evidence);
    }

    /// @param evidence on each value
    /// @param ofAll the part of it that also speaks of the effect all share
    SharedNormal(
            double[] m, double[] s2, double omega2, List<Evidence> evidence, List<Evidence> ofAll) {
        int n = m.length;
        means = new double[n];
        own = new double[n];
        carried = new double[n];
        double precision = 0;
        double pull = 0;
        for (int i = 0; i < n; i++) {
            carried[i] = 1 / (1 + evidence.get(i).precision() * s2[i]);
            own[i] = s2[i] * carried[i];
            var e = ofAll.get(i);
            precision += e.precision() * carried[i];
            pull += (e.pull() - e.precision() * m[i]) * carried[i];
        }
        shared = omega2 / (1 + omega2 * precision);
        for (int i = 0; i < n; i++) {
            means[i] = (m[i] + shared * pull + evidence.get(i).pull() * s2[i]) * carried[i];
        }
    }

    double mean(int i) {
        return means[i];
    }

    double variance(int i) {
        return covariance(i, i);
    }

    double covariance(int i, int j) {
        return shared * carried[i] * carried[j] + (i == j ? own[i] : 0);
    }

    /// The part that evidence on i itself explains, 0 to 1.
    double explained(int i) {
        return 1 - carried[i];
    }
}
