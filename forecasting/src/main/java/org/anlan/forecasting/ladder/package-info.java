/// How reported totals grow with the delay of the report, learnt from past events.
///
/// Pure computation on triangles: a row for each event, a column for each delay, cumulative
/// totals in any one unit, `NaN` where nothing is known, never 0.
@NullMarked
package org.anlan.forecasting.ladder;

import org.jspecify.annotations.NullMarked;
