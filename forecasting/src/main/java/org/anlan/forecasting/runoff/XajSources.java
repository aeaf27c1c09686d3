package org.anlan.forecasting.runoff;

/// Free water of the Xinanjiang model: runoff is parted into surface flow, interflow and
/// groundwater. Not safe for several threads.
///
/// The curve is reckoned in `u = (1 − S/SM)^{1/(1+EX)}`: `AU = MS(1 − u)`, and
/// `1 − (PE + AU)/MS = u − PE/MS`.
final class XajSources {

    private static final double LONGEST_MM = 5;

    private final XajParameters p;
    private final boolean isNative;
    private final double most;
    private final double root;
    private final double[] shares = {1, 1, 1, 1, 1, 1, 1, 1};
    private double depth;
    private double share;
    private double surface;
    private double inter;
    private double ground;

    XajSources(XajParameters p, Xinanjiang.Mode mode, XajState state) {
        this.p = p;
        isNative = mode == Xinanjiang.Mode.NATIVE;
        most = p.sm() * (1 + p.ex());
        root = 1 / (1 + p.ex());
        for (int pieces = 2; pieces < shares.length; pieces++) {
            shares[pieces] = p.sharesOf(1.0 / pieces);
        }
        depth = state.depth();
        share = state.share();
    }

    /// Parts the runoff of a step.
    ///
    /// @param net rain less evaporation, in mm
    /// @param runoff in mm, at most `net`
    void step(double net, double runoff) {
        surface = 0;
        inter = 0;
        ground = 0;
        if (runoff > 0) {
            spread(runoff / net);
            var pieces = pieces(runoff);
            var out = shareOut(pieces);
            for (int i = 0; i < pieces; i++) {
                take(net / pieces, runoff / pieces);
                drain(out);
            }
        } else {
            drain(1);
        }
    }

    private double shareOut(int pieces) {
        return pieces < shares.length ? shares[pieces] : p.sharesOf(1.0 / pieces);
    }

    private int pieces(double runoff) {
        return isNative && runoff > LONGEST_MM ? (int) Math.ceil(runoff / LONGEST_MM) : 1;
    }

    /// The water stands on a wider or narrower part of the basin; what is too deep there runs off,
    /// or in the compatible mode is lost.
    private void spread(double now) {
        var spread = depth * share / now;
        share = now;
        depth = Math.min(spread, p.sm());
        if (isNative) {
            surface += (spread - depth) * share;
        }
    }

    private void take(double net, double runoff) {
        var left = dry() - net / most;
        var dry = left > 0 ? p.sm() * Math.pow(left, 1 + p.ex()) : 0;
        var over = Math.min(share * (net - p.sm() + depth + dry), runoff);
        var filled = depth + (runoff - over) / share;
        depth = Math.min(filled, p.sm());
        surface += over;
        if (isNative) {
            surface += (filled - depth) * share;
        }
    }

    private double dry() {
        return depth >= p.sm() ? 0 : Math.pow(1 - depth / p.sm(), root);
    }

    private void drain(double out) {
        var water = depth * share * out;
        inter += p.ki() * water;
        ground += p.kg() * water;
        depth *= 1 - (p.ki() + p.kg()) * out;
    }

    double surface() {
        return surface;
    }

    double inter() {
        return inter;
    }

    double ground() {
        return ground;
    }

    /// S, in mm on the part that bears runoff.
    double depth() {
        return depth;
    }

    /// FR, that part of the basin.
    double share() {
        return share;
    }
}
