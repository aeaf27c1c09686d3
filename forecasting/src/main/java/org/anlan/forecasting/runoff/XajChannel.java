package org.anlan.forecasting.runoff;

import java.util.ArrayList;
import java.util.List;

/// The lagged channel of the Xinanjiang model: what left the slopes arrives L steps later and
/// recedes. Not safe for several threads.
///
/// In the native mode a lag between two whole steps is split between them. In the compatible mode
/// the lag is cut to whole steps, the first L steps pass unrouted, and before the first step
/// nothing flowed.
final class XajChannel {

    private final double recession;
    private final double part;
    private final double[] ring;
    private final boolean isNative;
    private int known;
    private int head;
    private double flow;

    XajChannel(XajParameters p, Xinanjiang.Mode mode, XajState state) {
        isNative = mode == Xinanjiang.Mode.NATIVE;
        var whole = (int) Math.floor(p.lag());
        recession = p.cs();
        part = isNative ? p.lag() - whole : 0;
        ring = new double[isNative ? whole + 1 : whole];
        flow = state.channel();
        fill(state);
    }

    private void fill(XajState state) {
        var given = state.underWay();
        var steady = isNative && given.isEmpty();
        var tooFew = isNative && !steady && given.size() < ring.length;
        if (given.size() > ring.length || tooFew) {
            throw new IllegalArgumentException(
                    "State (%d steps under way) must have as many as the lag holds (%d)."
                            .formatted(given.size(), ring.length));
        }
        known = steady ? ring.length : given.size();
        for (int i = 0; i < known; i++) {
            ring[i] = steady ? flow : given.get(i);
        }
        head = known == ring.length ? 0 : known;
    }

    /// Takes what leaves the slopes in a step.
    ///
    /// @return what arrives in it, both in mm
    double step(double total) {
        if (known < ring.length) {
            known++;
            push(total);
            flow = total;
            return flow;
        }
        flow = recession * flow + (1 - recession) * arriving(total);
        return flow;
    }

    private double arriving(double total) {
        if (ring.length == 0) {
            return total;
        }
        var older = ring[head];
        push(total);
        return isNative ? (1 - part) * ring[head] + part * older : older;
    }

    private void push(double total) {
        ring[head] = total;
        head = head + 1 == ring.length ? 0 : head + 1;
    }

    double flow() {
        return flow;
    }

    /// Oldest first.
    List<Double> underWay() {
        var list = new ArrayList<Double>(known);
        for (int i = 0; i < known; i++) {
            list.add(ring[known < ring.length ? i : (head + i) % ring.length]);
        }
        return list;
    }
}
