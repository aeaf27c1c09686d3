/// What an intensity does to what stands in its way 影响预估: vulnerability, damage states, quick
/// loss after an earthquake.
///
/// Pure computation. The unit of the intensity is the curve's own (mm, m/s, g, degree); a loss has
/// the unit of what is exposed.
@NullMarked
package org.anlan.forecasting.impact;

import org.jspecify.annotations.NullMarked;
