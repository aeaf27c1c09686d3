package org.anlan.forecasting.impact;

/// The colour of PAGER's alert, by expected deaths or millions of US dollars. It is not one of the
/// four colours of a warning 预警颜色.
public enum AlertColour {
    /// Below 1.
    GREEN(1),
    /// From 1 on: regional answer.
    YELLOW(100),
    /// From 100 on: national answer.
    ORANGE(1000),
    /// From 1000 on: international answer.
    RED(Double.POSITIVE_INFINITY);

    private final double below;

    AlertColour(double below) {
        this.below = below;
    }

    /// The colour of an expected loss.
    ///
    /// @param expected deaths, or millions of US dollars
    public static AlertColour of(double expected) {
        for (var colour : values()) {
            if (expected < colour.below) {
                return colour;
            }
        }
        return RED;
    }
}
