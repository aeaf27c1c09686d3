package org.anlan.forecasting.correction;

/// What an error will be so many steps ahead: normal about its mean.
///
/// @param mean in the unit of the errors
/// @param deviation standard error, likewise; grows with the lead to the spread of the errors
public record ErrorForecast(double mean, double deviation) {}
