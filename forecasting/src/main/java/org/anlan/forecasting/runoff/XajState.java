package org.anlan.forecasting.runoff;

import java.util.List;

/// What a basin of the Xinanjiang model holds between two steps. Set it to begin where another run
/// ended; a run that is cut in two this way gives the same flow bit for bit.
///
/// @param upper WU, tension water of the upper layer, mm
/// @param lower WL, of the lower layer, mm
/// @param deep WD, of the deep layer, mm
/// @param depth S, free water on the part that bears runoff, mm
/// @param share FR, that part of the basin, above 0 to 1
/// @param interflow QI of the last step, mm per step
/// @param baseflow QG of the last step, mm per step
/// @param channel Q of the last step, mm per step
/// @param underWay what left the slopes in the latest steps and is in the lagged channel, oldest
///     first, mm per step; none: a steady flow as `channel`, or in the compatible mode a channel
///     that starts afresh
public record XajState(
        double upper,
        double lower,
        double deep,
        double depth,
        double share,
        double interflow,
        double baseflow,
        double channel,
        List<Double> underWay) {

    private static final double FIRST = 0.1;
    private static final double ROUNDING = 1e-9;

    /// @throws IllegalArgumentException if a value is negative or FR not above 0 and at most 1
    public XajState {
        underWay = List.copyOf(underWay);
        var stores = List.of(upper, lower, deep, depth, interflow, baseflow, channel);
        if (!stores.stream().allMatch(XajState::isDepth)
                || !underWay.stream().allMatch(XajState::isDepth)
                || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "State (WU %s, WL %s, WD %s, S %s, FR %s, QI %s, QG %s, Q %s, under way %s) must have no negative depth and FR above 0 to 1."
                            .formatted(
                                    upper, lower, deep, depth, share, interflow, baseflow, channel,
                                    underWay));
        }
    }

    private static boolean isDepth(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    /// The start of the specification: each store half full, FR, QI and QG 0.1.
    public static XajState halfFull(XajParameters p, Xinanjiang.Mode mode) {
        var flow = mode == Xinanjiang.Mode.NATIVE ? 2 * FIRST : 0;
        return new XajState(
                p.um() / 2,
                p.lm() / 2,
                p.dm() / 2,
                p.sm() / 2,
                FIRST,
                FIRST,
                FIRST,
                flow,
                List.of());
    }

    /// The same stores with a channel that starts afresh.
    XajState withoutChannel() {
        return new XajState(upper, lower, deep, depth, share, interflow, baseflow, 0, List.of());
    }

    /// @throws IllegalArgumentException if a store is fuller than the basin allows: W0 > WM is
    ///     refused, not cut
    XajState within(XajParameters p) {
        require(upper, "WU", p.um(), "UM");
        require(lower, "WL", p.lm(), "LM");
        require(deep, "WD", p.dm(), "DM");
        require(depth, "S", p.sm(), "SM");
        return this;
    }

    private static void require(double store, String name, double capacity, String of) {
        if (store > capacity * (1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "Store %s (%s mm) must not exceed %s (%s mm)."
                            .formatted(name, store, of, capacity));
        }
    }
}
