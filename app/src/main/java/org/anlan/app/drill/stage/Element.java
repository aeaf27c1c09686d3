package org.anlan.app.drill.stage;

/// What departments look at in frozen evidence.
enum Element {
    /// Years, of the rain of 1, 3 or 7 days at a station.
    RETURN_PERIOD,
    /// Millimetres over a county in a day.
    AREAL_RAIN,
    /// Metres above the warning stage.
    OVER_WARNING,
    /// Metres above the guarantee stage.
    OVER_GUARANTEE,
    /// The relief response level that reviewed figures bear, 4 to 1.
    RESPONSE_LEVEL
}
