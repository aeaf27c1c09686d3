package org.anlan.forecasting.product;

/// What is known of the rain over a county on a day, as chances.
interface RainChance {

    /// The rain not exceeded with a chance, mm; `NaN` if that is not known.
    double quantile(double chance);

    /// The chance of at least so much, above 0 mm; `NaN` if nothing is known.
    double chanceOf(double millimetres);

    /// Whether anything is known.
    boolean isKnown();
}
