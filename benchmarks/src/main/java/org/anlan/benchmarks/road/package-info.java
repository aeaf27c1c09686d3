/// Travel times over a province's roads, beside searches without a hierarchy and with another.
@NullMarked
package org.anlan.benchmarks.road;

import org.jspecify.annotations.NullMarked;
