/// From the start of the process until it answers that it is ready.
@NullMarked
package org.anlan.benchmarks.start;

import org.jspecify.annotations.NullMarked;
