/// Totals of counties, some reported and some silent, as one posterior on the logarithmic scale,
/// and whom to phone first.
///
/// Pure computation; totals in any one unit, such as persons or homes.
@NullMarked
package org.anlan.forecasting.totals;

import org.jspecify.annotations.NullMarked;
