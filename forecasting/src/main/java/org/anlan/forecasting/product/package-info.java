/// What the rain of a day means for each county 县域产品: its range, the risk level it would bear, and
/// the impact to be expected before anybody has reported.
@NullMarked
package org.anlan.forecasting.product;

import org.jspecify.annotations.NullMarked;
