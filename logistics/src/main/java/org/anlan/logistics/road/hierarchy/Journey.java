package org.anlan.logistics.road.hierarchy;

/// A shortest way. Immutable and thread-safe.
public final class Journey {

    private final int tenths;
    private final int[] edges;

    Journey(int tenths, int[] edges) {
        this.tenths = tenths;
        this.edges = edges;
    }

    /// How many tenths of a second it takes.
    public int tenths() {
        return tenths;
    }

    /// The map's edges in the order in which they are driven; none from a node to itself.
    public int[] edges() {
        return edges.clone();
    }
}
