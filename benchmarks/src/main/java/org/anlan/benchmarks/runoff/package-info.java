/// Runoff models, their calibration, and forecasts of the next days.
@NullMarked
package org.anlan.benchmarks.runoff;

import org.jspecify.annotations.NullMarked;
