/// What is known of a forecast's latest errors, carried on: autoregressive correction of flow.
///
/// Pure computation on series of equal steps, oldest first; `NaN` is a missing value, never 0.
@NullMarked
package org.anlan.forecasting.correction;

import org.jspecify.annotations.NullMarked;
