/// Truck loads beside their bounds and OR-Tools' routing.
@NullMarked
package org.anlan.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
