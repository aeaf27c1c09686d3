package org.anlan.forecasting.threshold;

import java.math.BigDecimal;
import java.time.Instant;
import org.anlan.domain.port.Observations.Station;

/// What a rule is held against: a reading, or a sum of readings.
///
/// @param at civil time of the reading, or of the sum's last hour
/// @param missing hours of the sum that were not told; 0 for a reading
record Sample(Station station, Instant at, BigDecimal value, int missing) {}
