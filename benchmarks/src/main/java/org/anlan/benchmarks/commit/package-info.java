/// Commits that state a fact, beside the same rows without.
@NullMarked
package org.anlan.benchmarks.commit;

import org.jspecify.annotations.NullMarked;
