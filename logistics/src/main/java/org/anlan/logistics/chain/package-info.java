/// The chain of an allocation from a county's request to the write-off: its paper steps, one
/// timeline for all who read it, and what of it is late.
@NullMarked
package org.anlan.logistics.chain;

import org.jspecify.annotations.NullMarked;
