/// Verified forecasts added one by one, beside scoring the whole history again.
@NullMarked
package org.anlan.benchmarks.verification;

import org.jspecify.annotations.NullMarked;
