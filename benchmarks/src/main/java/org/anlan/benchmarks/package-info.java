/// What is measured, how its figures are kept, and the command that runs it.
@NullMarked
package org.anlan.benchmarks;

import org.jspecify.annotations.NullMarked;
