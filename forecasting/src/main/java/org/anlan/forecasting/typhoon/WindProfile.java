package org.anlan.forecasting.typhoon;

/// The wind around the centre of a typhoon that stands still, by distance.
public sealed interface WindProfile permits Holland1980, Holland2010 {

    /// Nearer than this the formulas have no meaning, m.
    double NEAREST = 1;

    /// The wind at a distance.
    ///
    /// @param metres from the centre; below 1 m counts as 1 m
    /// @return m/s, 0 or more
    double wind(double metres);
}
