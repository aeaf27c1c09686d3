/// The next days of a river: ensembles, their correction by experience, what they must beat, and
/// stage from flow.
///
/// Pure computation on series of equal steps. A forecast stands never alone: persistence,
/// climatology and recession are reckoned beside it, and one that does not beat them is marked 无技巧.
@NullMarked
package org.anlan.forecasting.outlook;

import org.jspecify.annotations.NullMarked;
