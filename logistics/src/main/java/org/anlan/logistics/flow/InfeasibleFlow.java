package org.anlan.logistics.flow;

import java.util.BitSet;

/// The proof that no flow meets all supplies and bounds: a cut through the network. Immutable.
///
/// Let *X* be the nodes with `inCut`. The supply of *X*, less the capacity of the arcs that leave
/// it, plus the lower bounds of the arcs that enter it, is `stranded`; the same counted from the
/// other side is `missing`. At least one of the two is above zero, and no flow can make it
/// smaller.
public final class InfeasibleFlow implements FlowResult {

    private final BitSet cut;
    private final long stranded;
    private final long missing;

    InfeasibleFlow(BitSet cut, long stranded, long missing) {
        this.cut = cut;
        this.stranded = stranded;
        this.missing = missing;
    }

    public boolean inCut(int node) {
        return cut.get(node);
    }

    /// The nodes inside the cut, in order.
    public int[] nodes() {
        return cut.stream().toArray();
    }

    /// Units supplied inside the cut that cannot leave it.
    public long stranded() {
        return stranded;
    }

    /// Units wanted outside the cut that cannot get there.
    public long missing() {
        return missing;
    }
}
