/// Areal rain: from the readings of gauges to a field and to the mean over each county 面雨量.
///
/// Pure computation in the plane (metres), without database, network, clock or randomness. Ordinary
/// kriging is the method; inverse distance stands in for it when gauges are few. Every answer says
/// which method made it and why, and how far away the nearest gauge was.
@NullMarked
package org.anlan.forecasting.rain;

import org.jspecify.annotations.NullMarked;
