/// A plan held against its instance by a second reckoning, which shares no code with the solver.
@NullMarked
package org.anlan.logistics.allocation.check;

import org.jspecify.annotations.NullMarked;
