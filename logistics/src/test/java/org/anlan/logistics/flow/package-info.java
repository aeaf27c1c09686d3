/// The specification of the flow solver: known optima, laws that hold on random networks, and
/// edges.
@NullMarked
package org.anlan.logistics.flow;

import org.jspecify.annotations.NullMarked;
