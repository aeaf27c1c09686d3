/// From rain to river: rainfall–runoff models of a basin and routing along a reach.
///
/// Pure computation on series of equal steps; depths in mm per step over the basin, flow in m³/s.
/// A model is stepped, its state can be read, so that mass can be checked at every step.
@NullMarked
package org.anlan.forecasting.runoff;

import org.jspecify.annotations.NullMarked;
