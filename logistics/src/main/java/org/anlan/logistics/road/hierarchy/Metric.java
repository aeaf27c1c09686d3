package org.anlan.logistics.road.hierarchy;

/// What each road of a hierarchy takes for one kind of vehicle at one time, worked into the
/// hierarchy. Times are whole tenths of a second. Immutable and thread-safe.
public final class Metric {

    /// The time of a road that is closed, and of a pair without an open way; also any longer time.
    public static final int CLOSED = 1_000_000_000;

    final Hierarchy hierarchy;
    final int[] tenths;
    final int[] up;
    final int[] down;

    Metric(Hierarchy hierarchy, int[] tenths, int[] up, int[] down) {
        this.hierarchy = hierarchy;
        this.tenths = tenths;
        this.up = up;
        this.down = down;
    }

    /// Works the times of all roads into a hierarchy.
    ///
    /// The outcome is the same to the bit however many threads work.
    ///
    /// @param tenths of a second for each edge of the map, from 0; [#CLOSED] or more if closed
    /// @param threads 1, or more for as many as the machine has
    /// @throws IllegalArgumentException if there are not as many as edges, or one is negative
    public static Metric of(Hierarchy hierarchy, int[] tenths, int threads) {
        var kept = tenths.clone();
        if (kept.length != hierarchy.graph().edges()) {
            throw new IllegalArgumentException(
                    "tenths (%d of them) must be as many as edges (%d)."
                            .formatted(kept.length, hierarchy.graph().edges()));
        }
        for (int edge = 0; edge < kept.length; edge++) {
            kept[edge] = checked(edge, kept[edge]);
        }
        return new Customisation(hierarchy, kept).run(new Team(threads));
    }

    /// This metric with some roads taking another time, by working through only what lies above
    /// them; equal to one made wholly anew. This one stays as it is.
    ///
    /// @param edges in any order; of an edge named twice the last counts
    /// @param times what each of them takes, as in [#of]
    /// @throws IllegalArgumentException if there are not as many times as edges, an edge is not
    ///     there, or a time is negative
    public Metric with(int[] edges, int[] times) {
        if (edges.length != times.length) {
            throw new IllegalArgumentException(
                    "times (%d of them) must be as many as edges (%d)."
                            .formatted(times.length, edges.length));
        }
        var changed = new Metric(hierarchy, tenths.clone(), up.clone(), down.clone());
        var work = new PartialCustomisation(changed);
        for (int i = 0; i < edges.length; i++) {
            requireEdge(edges[i]);
            work.set(edges[i], checked(edges[i], times[i]));
        }
        work.run();
        return changed;
    }

    private void requireEdge(int edge) {
        if (edge < 0 || edge >= tenths.length) {
            throw new IllegalArgumentException(
                    "edge (%d) must be from 0 to %d.".formatted(edge, tenths.length - 1));
        }
    }

    private static int checked(int edge, int tenths) {
        if (tenths < 0) {
            throw new IllegalArgumentException(
                    "tenths of edge %d (%d) must not be negative.".formatted(edge, tenths));
        }
        return Math.min(tenths, CLOSED);
    }

    /// The hierarchy it belongs to.
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /// What an edge takes, in tenths of a second; [#CLOSED] if it is closed.
    public int tenths(int edge) {
        return tenths[edge];
    }

    /// What a direction of an arc takes, named as [EdgeArcs] does.
    int get(int direction) {
        return (direction & 1) == 0 ? up[direction >> 1] : down[direction >> 1];
    }

    void set(int direction, int tenths) {
        if ((direction & 1) == 0) {
            up[direction >> 1] = tenths;
        } else {
            down[direction >> 1] = tenths;
        }
    }
}
