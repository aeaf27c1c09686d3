/// From a reading that arrives to the rule that it meets.
@NullMarked
package org.anlan.benchmarks.threshold;

import org.jspecify.annotations.NullMarked;
