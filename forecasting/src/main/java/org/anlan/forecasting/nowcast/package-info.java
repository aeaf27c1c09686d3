/// What a count will be when all is reported: dated items by their delays, counties' totals with
/// a prior, and what the silence of a county says.
///
/// Pure computation; the present day is always given, nothing here reads a clock.
@NullMarked
package org.anlan.forecasting.nowcast;

import org.jspecify.annotations.NullMarked;
