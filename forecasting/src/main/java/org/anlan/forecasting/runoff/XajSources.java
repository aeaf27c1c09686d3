package org.anlan.forecasting.runoff;

/// Free water of the Xinanjiang model: runoff is parted into surface flow, interflow and
/// groundwater. Not safe for several threads.
final class XajSources {

    private static final double LONGEST_MM = 5;
    private static final double FIRST_SHARE = 0.1;

    private final XajParameters p;
    private final Xinanjiang.Mode mode;
    private double depth;
    private double share = FIRST_SHARE;
    private double surface;
    private double inter;
    private double ground;

    XajSources(XajParameters p, Xinanjiang.Mode mode) {
        this.p = p;
        this.mode = mode;
        depth = p.sm() / 2;
    }

    /// Parts the runoff of a step.
    ///
    /// @param net rain less evaporation, in mm
    /// @param runoff in mm, at most `net`
    void step(double net, double runoff) {
        surface = 0;
        inter = 0;
        ground = 0;
        var isNative = mode == Xinanjiang.Mode.NATIVE;
        var pieces = isNative ? (int) Math.max(1, Math.ceil(runoff / LONGEST_MM)) : 1;
        var out = pieces == 1 ? 1 : p.sharesOf(1.0 / pieces);
        if (runoff > 0) {
            spread(runoff / net);
        }
        for (int i = 0; i < pieces; i++) {
            if (runoff > 0) {
                take(net / pieces, runoff / pieces);
            }
            drain(out);
        }
    }

    /// The water stands on a wider or narrower part of the basin; what is too deep there runs off,
    /// or in the compatible mode is lost.
    private void spread(double now) {
        var spread = depth * share / now;
        share = now;
        depth = Math.min(spread, p.sm());
        if (mode == Xinanjiang.Mode.NATIVE) {
            surface += (spread - depth) * share;
        }
    }

    private void take(double net, double runoff) {
        var most = p.sm() * (1 + p.ex());
        var level = most * (1 - Math.pow(1 - depth / p.sm(), 1 / (1 + p.ex())));
        var dry = net + level < most ? p.sm() * Math.pow(1 - (net + level) / most, 1 + p.ex()) : 0;
        var over = Math.min(share * (net - p.sm() + depth + dry), runoff);
        var filled = depth + (runoff - over) / share;
        depth = Math.min(filled, p.sm());
        surface += over;
        if (mode == Xinanjiang.Mode.NATIVE) {
            surface += (filled - depth) * share;
        }
    }

    private void drain(double out) {
        inter += p.ki() * out * depth * share;
        ground += p.kg() * out * depth * share;
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
