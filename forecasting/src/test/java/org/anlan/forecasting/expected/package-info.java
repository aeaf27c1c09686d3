/// Tests of what other rooms may ask of forecasts and nowcasts.
@NullMarked
package org.anlan.forecasting.expected;

import org.jspecify.annotations.NullMarked;
