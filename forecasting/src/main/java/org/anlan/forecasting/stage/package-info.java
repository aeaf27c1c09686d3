/// River stages of the next days 水位预报: what was observed, a fan of what may come, how good such
/// fans
/// have been, and when the marks are crossed.
///
/// A forecast never knows the rain to come: it goes by the river's own past. Where that does not
/// beat
/// persistence it says 无技巧 and gives persistence.
@NullMarked
package org.anlan.forecasting.stage;

import org.jspecify.annotations.NullMarked;
