/// The rain of a day: areal means per county, rarity per station, made anew as readings arrive.
@NullMarked
package org.anlan.forecasting.areal;

import org.jspecify.annotations.NullMarked;
