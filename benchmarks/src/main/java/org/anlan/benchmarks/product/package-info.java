/// From the rain of a day to what it means for each county.
@NullMarked
package org.anlan.benchmarks.product;

import org.jspecify.annotations.NullMarked;
