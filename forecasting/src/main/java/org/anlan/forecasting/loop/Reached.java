package org.anlan.forecasting.loop;

import java.time.Instant;

/// A level of severity that was reached.
///
/// @param rule by which
/// @param at the latest instant by which it was: of a day of rain, its end
/// @param source where it is known from
record Reached(SeverityRule rule, Instant at, String source) {}
