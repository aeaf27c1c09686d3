package org.anlan.forecasting.runoff;

/// The three-source Xinanjiang model 三水源新安江模型 of one basin: soil, free water, and the way to
/// the outlet by linear reservoirs and a lagged channel. Not safe for several threads.
///
/// @see "赵人俊, 流域水文模拟, 1984; 包为民, 水文预报, 5th edition, 2017, chapter 2"
public final class Xinanjiang {

    private final XajParameters p;
    private final Mode mode;
    private final XajSoil soil;
    private final XajSources sources;
    private XajChannel channel;
    private double interflow;
    private double baseflow;
    private double generated;

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
        this(daily, stepHours, mode, XajState.halfFull(daily, mode));
    }

    /// Starts where another run ended.
    ///
    /// @param stepHours length of a step; the daily coefficients are converted to it
    /// @throws IllegalArgumentException if a store is fuller than its capacity, or the channel
    ///     holds another number of steps than the lag asks for
    public Xinanjiang(XajParameters daily, double stepHours, Mode mode, XajState state) {
        if (!(stepHours > 0 && Double.isFinite(stepHours))) {
            throw new IllegalArgumentException(
                    "Step (%s h) must be above 0 and finite.".formatted(stepHours));
        }
        p = stepHours == 24 ? daily : daily.inSteps(stepHours);
        this.mode = mode;
        soil = new XajSoil(p, mode, state.within(p));
        sources = new XajSources(p, mode, state);
        channel = new XajChannel(p, mode, state);
        interflow = state.interflow();
        baseflow = state.baseflow();
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
        return channel.step(direct + interflow + baseflow);
    }

    private double impervious(double rain) {
        return p.im() * (mode == Mode.NATIVE ? rain : soil.net());
    }

    /// Forgets what is under way in the channel, as some programs do after the warm-up.
    public void restartChannel() {
        channel = new XajChannel(p, mode, state().withoutChannel());
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

    /// What it holds now, to go on from later.
    public XajState state() {
        return new XajState(
                soil.upper(),
                soil.lower(),
                soil.deep(),
                sources.depth(),
                sources.share(),
                interflow,
                baseflow,
                channel.flow(),
                channel.underWay());
    }
}
