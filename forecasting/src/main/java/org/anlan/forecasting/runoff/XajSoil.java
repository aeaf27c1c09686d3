package org.anlan.forecasting.runoff;

/// Tension water of the Xinanjiang model: evaporation from three layers, runoff where the soil is
/// full, the layers filled from above. Not safe for several threads.
///
/// The curve is reckoned in `u = (1 − W/WM)^{1/(1+B)}`, the share of the deepest capacity that is
/// dry: `A = WMM(1 − u)`, and `1 − (A + PE)/WMM = u − PE/WMM`.
final class XajSoil {

    private static final double NEARLY = 1e-5;

    private final XajParameters p;
    private final boolean isNative;
    private final double wm;
    private final double most;
    private final double root;
    private final double dryWhenFull;
    private double upper;
    private double lower;
    private double deep;
    private double evaporation;
    private double net;

    XajSoil(XajParameters p, Xinanjiang.Mode mode, XajState state) {
        this.p = p;
        isNative = mode == Xinanjiang.Mode.NATIVE;
        wm = p.wm();
        most = wm * (1 + p.b());
        root = 1 / (1 + p.b());
        dryWhenFull = Math.pow(1 - (wm - NEARLY) / wm, root);
        upper = state.upper();
        lower = state.lower();
        deep = state.deep();
    }

    /// One step on the pervious part.
    ///
    /// @return the runoff, in mm
    double step(double rain, double potential) {
        var wanted = p.k() * potential;
        var fromUpper = Math.min(wanted, upper + rain);
        var rest = wanted - fromUpper;
        var fromLower = fromLower(rest);
        var fromDeep = fromDeep(rest);
        evaporation = fromUpper + fromLower + fromDeep;
        net = Math.max(rain - evaporation, 0);
        if (net > 0) {
            var runoff = runoff();
            return runoff + fill(net - runoff);
        }
        upper = Math.max(0, upper + rain - fromUpper);
        lower -= fromLower;
        deep = Math.max(0, deep - fromDeep);
        return 0;
    }

    private double fromLower(double rest) {
        return lower >= p.c() * p.lm() ? rest * lower / p.lm() : Math.min(p.c() * rest, lower);
    }

    private double fromDeep(double rest) {
        var missing = p.c() * rest - lower;
        var wanted = lower < p.c() * p.lm() && missing > 0 ? missing : 0;
        return isNative ? Math.min(wanted, deep) : wanted;
    }

    private double runoff() {
        var full = wm - NEARLY;
        var tension = tension();
        var w = Math.min(tension, full);
        var u = tension >= full ? dryWhenFull : Math.pow(1 - w / wm, root);
        var left = u - net / most;
        var dry = left > 0 ? wm * Math.pow(left, 1 + p.b()) : 0;
        return Math.clamp(net - (wm - w) + dry, 0, net);
    }

    /// Fills the layers from above.
    ///
    /// @return what does not fit, by rounding only; the compatible mode lets it go
    private double fill(double water) {
        var above = Math.max(0, upper + water - p.um());
        upper = Math.min(upper + water, p.um());
        var below = Math.max(0, lower + above - p.lm());
        lower = Math.min(lower + above, p.lm());
        var left = Math.max(0, deep + below - p.dm());
        deep = Math.min(deep + below, p.dm());
        return isNative ? left : 0;
    }

    /// P − E of the last step, not negative, in mm.
    double net() {
        return net;
    }

    double evaporation() {
        return evaporation;
    }

    double tension() {
        return upper + lower + deep;
    }

    double upper() {
        return upper;
    }

    double lower() {
        return lower;
    }

    double deep() {
        return deep;
    }
}
