package org.anlan.forecasting.consultation;

/// One quantile as it is filed under 专业填报.
///
/// @param p the chance that the value is not exceeded, between 0 and 1, open
/// @param value in the unit of the quantity asked
record QuantileAnswer(double p, double value) {}
