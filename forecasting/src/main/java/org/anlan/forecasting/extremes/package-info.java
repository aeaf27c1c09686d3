/// How rare a rain is: sums over 1, 3 and 7 days against the station's own annual maxima.
///
/// L-moments, the generalised extreme value distribution by L-moments and by maximum likelihood,
/// return levels and return periods 重现期 with intervals. Pure computation: no clock, no
/// database; the one place that draws random numbers does so from a fixed seed.
@NullMarked
package org.anlan.forecasting.extremes;

import org.jspecify.annotations.NullMarked;
