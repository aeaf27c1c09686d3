/// The specification of the horizon: known optima, laws of every plan, planted faults, bad
/// files.
@NullMarked
package org.anlan.logistics.horizon;

import org.jspecify.annotations.NullMarked;
