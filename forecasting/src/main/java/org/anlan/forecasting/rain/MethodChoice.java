package org.anlan.forecasting.rain;

/// Which method made a field, and why that one.
public enum MethodChoice {
    /// No gauge reported: the field is unknown everywhere.
    NONE_NO_GAUGE_REPORTS(Method.NONE),
    /// Every reporting gauge was dry: dry everywhere.
    UNIFORM_ALL_DRY(Method.UNIFORM),
    /// Every reporting gauge (perhaps the only one) gave the same depth.
    UNIFORM_ALL_EQUAL(Method.UNIFORM),
    /// Fewer than ten gauges reported: too few for a variogram.
    INVERSE_DISTANCE_FEW_GAUGES(Method.INVERSE_DISTANCE),
    /// Enough gauges, but no variogram fits them.
    INVERSE_DISTANCE_NO_VARIOGRAM(Method.INVERSE_DISTANCE),
    /// A variogram fits, but its system of equations is singular.
    INVERSE_DISTANCE_SINGULAR(Method.INVERSE_DISTANCE),
    /// The normal case.
    KRIGING_ENOUGH_GAUGES(Method.ORDINARY_KRIGING);

    private final Method method;

    MethodChoice(Method method) {
        this.method = method;
    }

    /// The method chosen.
    public Method method() {
        return method;
    }

    /// The methods there are.
    public enum Method {
        NONE,
        UNIFORM,
        INVERSE_DISTANCE,
        ORDINARY_KRIGING
    }
}
