package org.anlan.ingest.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A reading that passed its checks.
///
/// @param station the gauge's id
/// @param when its time
/// @param value in the unit of the gauge's kind, exact
record NewReading(String station, When when, BigDecimal value) {

    /// When something was read.
    ///
    /// @param at civil time; for rain the end of the day
    /// @param day the day of rain, for rain only
    record When(Instant at, Optional<RainDay> day) {}

    /// A day of rain.
    record RainDay(LocalDate day, DayEnd ends) {}
}
