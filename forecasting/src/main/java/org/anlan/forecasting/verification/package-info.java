/// How good forecasts were: proper scores, tables of hits and misses, comparison of two.
///
/// Pure computation. Lower scores are better; what is undefined (0/0) is `NaN`, never 0.
@NullMarked
package org.anlan.forecasting.verification;

import org.jspecify.annotations.NullMarked;
