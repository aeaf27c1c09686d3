/// Plans of a whole province beside a library's solvers, in the same run.
@NullMarked
package org.anlan.benchmarks.allocation;

import org.jspecify.annotations.NullMarked;
