/// Seeded instances of any size, as the relief family of the reference describes them: for tests
/// and benches, nothing real.
@NullMarked
package org.anlan.logistics.allocation.family;

import org.jspecify.annotations.NullMarked;
