/// Gauges to a field of rain, and the field to zones.
@NullMarked
package org.anlan.benchmarks.rain;

import org.jspecify.annotations.NullMarked;
