/// What other rooms may ask of forecasts and nowcasts: how many people are expected to be hit.
@NullMarked
package org.anlan.forecasting.expected;

import org.jspecify.annotations.NullMarked;
