/// The wind about the centre of a typhoon 台风风场, from a few figures of its track.
///
/// Pure computation in SI units: m, m/s, Pa, kg/m³, 1/s. A distance below 1 m counts as 1 m.
@NullMarked
package org.anlan.forecasting.typhoon;

import org.jspecify.annotations.NullMarked;
