/// Pools of many experts.
@NullMarked
package org.anlan.benchmarks.pooling;

import org.jspecify.annotations.NullMarked;
