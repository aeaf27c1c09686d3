package org.anlan.forecasting.decision;

/// What warnings were worth to users of one cost–loss ratio, as a share of what perfect ones would
/// have been; 0 is what climate alone gives, below 0 the warnings did harm.
///
/// @param costLoss the users' ratio, between 0 and 1
/// @param value with the threshold that was used
/// @param bestThreshold with which past warnings would have been worth most; the highest of equals
/// @param bestValue then
public record ValuePoint(double costLoss, double value, double bestThreshold, double bestValue) {}
