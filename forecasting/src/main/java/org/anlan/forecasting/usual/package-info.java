/// What rain is usual: the climatology that forecasts of rain must beat, told as a forecast too.
@NullMarked
package org.anlan.forecasting.usual;

import org.jspecify.annotations.NullMarked;
