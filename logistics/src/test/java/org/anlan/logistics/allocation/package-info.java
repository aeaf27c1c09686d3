/// The specification of the allocation: known optima, laws of every plan, planted faults, bad
/// files.
@NullMarked
package org.anlan.logistics.allocation;

import org.jspecify.annotations.NullMarked;
