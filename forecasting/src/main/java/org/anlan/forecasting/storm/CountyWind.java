package org.anlan.forecasting.storm;

import java.time.Instant;

/// The strongest wind a typhoon brings to a county.
///
/// @param region code
/// @param windMs m/s, mean of two minutes, rounded to 0.1
/// @param force 0 to 17
/// @param at when
public record CountyWind(String region, double windMs, int force, Instant at) {}
