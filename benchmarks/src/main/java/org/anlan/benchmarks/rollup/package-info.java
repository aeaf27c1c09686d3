/// Rolling up one accepted township.
@NullMarked
package org.anlan.benchmarks.rollup;

import org.jspecify.annotations.NullMarked;
