package org.anlan.forecasting.totals;

/// What a report of a silent county would be worth.
///
/// @param county its code or name
/// @param variance by how much the variance of the total of all counties would fall, in squared
///     units of the totals
/// @param deviation by how much its standard deviation would fall, in units of the totals
public record PhoneCall(String county, double variance, double deviation) {}
