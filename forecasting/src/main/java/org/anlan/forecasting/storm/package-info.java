/// Typhoons 台风: tracks as meteorological services tell them, and the strongest wind they bring to
/// each county.
@NullMarked
package org.anlan.forecasting.storm;

import org.jspecify.annotations.NullMarked;
