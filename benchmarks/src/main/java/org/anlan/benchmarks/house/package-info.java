/// A house to measure: folder, people, reports.
@NullMarked
package org.anlan.benchmarks.house;

import org.jspecify.annotations.NullMarked;
