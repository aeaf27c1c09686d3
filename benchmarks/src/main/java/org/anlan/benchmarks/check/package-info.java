/// The contract's check of a full report.
@NullMarked
package org.anlan.benchmarks.check;

import org.jspecify.annotations.NullMarked;
