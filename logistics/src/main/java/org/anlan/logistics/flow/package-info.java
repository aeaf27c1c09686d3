/// Minimum-cost flow: a network, a solver that proves its answer, and a reader for DIMACS files.
/// This package knows nothing of relief goods; it speaks of nodes, arcs, units of flow and cost
/// per unit.
@NullMarked
package org.anlan.logistics.flow;

import org.jspecify.annotations.NullMarked;
