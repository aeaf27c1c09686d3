package org.anlan.forecasting.extremes;

/// How intervals are found around a fitted distribution; each fit brings its own.
public sealed interface IntervalMethod permits ProfileLikelihood, ParametricBootstrap {

    /// Around the level of a return period.
    Interval ofReturnLevel(double years, double confidence);

    /// Around the return period of a value, in years; its upper end may be infinite.
    Interval ofReturnPeriod(double value, double confidence);
}
