package org.anlan.forecasting.runoff;

import java.util.ArrayDeque;
import java.util.Deque;

/// The three-source Xinanjiang model 三水源新安江模型 of one basin: soil, free water, and the way to
/// the outlet by linear reservoirs and a lagged channel. Not safe for several threads.
///
/// @see "赵人俊, 流域水文模拟, 1984; 包为民, 水文预报, 5th edition, 2017, chapter 2"
public final class Xinanjiang {

    private static final double FIRST_FLOW = 0.1;

    private final XajParameters p;
    private final Mode mode;
    private final XajSoil soil;
    private final XajSources sources;
    private final Deque<Double> underWay = new ArrayDeque<>();
    private double interflow = FIRST_FLOW;
    private double baseflow = FIRST_FLOW;
    private double channel = 2 * FIRST_FLOW;
    private double generated;
    private int steps;

    /// How faithful to the books' arithmetic.
    public enum Mode {
        /// Loses no water; the lag need not be whole; long steps of runoff are cut at 5 mm.
        NATIVE,
        /// The arithmetic most programs share, which loses a little: for comparison.
        COMPATIBLE
    }

    /// Starts half full.
    ///
    /// @param stepHours length of a step; the daily coefficients are converted to it
    public Xinanjiang(XajParameters daily, double stepHours, Mode mode) {
        p = stepHours == 24 ? daily : daily.inSteps(stepHours);
        this.mode = mode;
        soil = new XajSoil(p, mode);
        sources = new XajSources(p, mode);
    }

    /// One step.
    ///
    /// @param rain in mm, not negative
    /// @param potential evaporation, in mm, not negative
    /// @return the flow at the outlet, in mm over the basin
    public double step(double rain, double potential) {
        var runoff = soil.step(rain, potential);
        sources.step(soil.net(), runoff);
        var pervious = 1 - p.im();
        var inter = sources.inter() * pervious;
        var ground = sources.ground() * pervious;
        var direct = sources.surface() * pervious + impervious(rain);
        generated = direct + inter + ground;
        interflow = p.ci() * interflow + (1 - p.ci()) * inter;
        baseflow = p.cg() * baseflow + (1 - p.cg()) * ground;
        return lagged(direct + interflow + baseflow);
    }

    private double impervious(double rain) {
        return p.im() * (mode == Mode.NATIVE ? rain : soil.net());
    }

    /// Forgets what is under way in the channel, as some programs do after the warm-up.
    public void restartChannel() {
        underWay.clear();
        steps = 0;
    }

    private double lagged(double total) {
        var whole = mode == Mode.NATIVE ? (int) Math.floor(p.lag()) : (int) p.lag();
        var part = mode == Mode.NATIVE ? p.lag() - whole : 0;
        if (steps++ == 0 && mode == Mode.NATIVE) {
            for (int i = 0; i <= whole; i++) {
                underWay.addLast(2 * FIRST_FLOW);
            }
        }
        underWay.addLast(total);
        if (mode == Mode.COMPATIBLE && steps <= whole) {
            channel = total;
            return total;
        }
        return recede(part, total);
    }

    private double recede(double part, double total) {
        if (mode == Mode.COMPATIBLE) {
            var arriving = underWay.removeFirst();
            channel = steps == 1 ? total : p.cs() * channel + (1 - p.cs()) * arriving;
            return channel;
        }
        var older = underWay.removeFirst();
        var newer = underWay.getFirst();
        channel = p.cs() * channel + (1 - p.cs()) * ((1 - part) * newer + part * older);
        return channel;
    }

    /// What evaporated in the last step, in mm over the basin.
    public double evaporation() {
        return soil.evaporation() * (mode == Mode.NATIVE ? 1 - p.im() : 1);
    }

    /// What left soil and free water in the last step, in mm over the basin.
    public double generated() {
        return generated;
    }

    /// Water in soil and free store, in mm over the basin: rain less evaporation less generated
    /// flow is its change, exactly in the native mode.
    public double storage() {
        return (soil.tension() + sources.depth() * sources.share()) * (1 - p.im());
    }

    /// WU, WL, WD, S (mm), FR, QI, QG (mm per step).
    public double[] state() {
        var w = soil.layers();
        return new double[] {
            w[0], w[1], w[2], sources.depth(), sources.share(), interflow, baseflow
        };
    }
}
