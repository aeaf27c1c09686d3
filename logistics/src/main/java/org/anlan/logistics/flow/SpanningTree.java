package org.anlan.logistics.flow;

import java.util.Arrays;

/// The basis of the network simplex: a spanning tree hung from an artificial root, as arrays by
/// node.
///
/// Children are kept in doubly linked lists, so that a subtree is moved by relinking the path
/// that turns around, and its depths and potentials are put right in one walk. Not thread-safe.
final class SpanningTree {

    private static final int NONE = -1;

    final int root;

    /// The node above, and the arc that joins a node to it; both `NONE` at the root.
    final int[] parent;

    final int[] arcUp;

    /// True where that arc points from the node to its parent.
    final boolean[] pointsUp;

    /// Steps to the root.
    final int[] depth;

    /// Node potentials: tree arcs have reduced cost zero.
    final long[] potential;

    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;
    private final int[] stack;

    SpanningTree(int nodes) {
        root = nodes;
        parent = filled(nodes + 1);
        arcUp = filled(nodes + 1);
        pointsUp = new boolean[nodes + 1];
        depth = new int[nodes + 1];
        potential = new long[nodes + 1];
        firstChild = filled(nodes + 1);
        nextSibling = filled(nodes + 1);
        previousSibling = filled(nodes + 1);
        stack = new int[nodes + 1];
    }

    /// Hangs a single node under another.
    void attach(int node, int above, int arc, boolean up) {
        parent[node] = above;
        arcUp[node] = arc;
        pointsUp[node] = up;
        int sibling = firstChild[above];
        nextSibling[node] = sibling;
        previousSibling[node] = NONE;
        if (sibling != NONE) {
            previousSibling[sibling] = node;
        }
        firstChild[above] = node;
    }

    /// Cuts the subtree of `top` off and hangs it by its node `node` under `above` with a new
    /// arc.
    ///
    /// @param shift what every potential in the moved subtree gains
    void rehang(int top, int node, int above, int arc, boolean up, long shift) {
        int moving = node;
        int newParent = above;
        int newArc = arc;
        boolean newUp = up;
        while (true) {
            int oldParent = parent[moving];
            int oldArc = arcUp[moving];
            boolean oldUp = pointsUp[moving];
            detach(moving);
            attach(moving, newParent, newArc, newUp);
            if (moving == top) {
                break;
            }
            newParent = moving;
            newArc = oldArc;
            newUp = !oldUp;
            moving = oldParent;
        }
        refresh(node, shift);
    }

    /// Where the paths of two nodes to the root meet.
    int meeting(int a, int b) {
        int one = a;
        int other = b;
        while (one != other) {
            if (depth[one] >= depth[other]) {
                one = parent[one];
            } else {
                other = parent[other];
            }
        }
        return one;
    }

    private void detach(int node) {
        int before = previousSibling[node];
        int after = nextSibling[node];
        if (before == NONE) {
            firstChild[parent[node]] = after;
        } else {
            nextSibling[before] = after;
        }
        if (after != NONE) {
            previousSibling[after] = before;
        }
    }

    private void refresh(int top, long shift) {
        int size = 0;
        stack[size++] = top;
        while (size > 0) {
            int node = stack[--size];
            potential[node] += shift;
            depth[node] = depth[parent[node]] + 1;
            for (int child = firstChild[node]; child != NONE; child = nextSibling[child]) {
                stack[size++] = child;
            }
        }
    }

    private static int[] filled(int length) {
        var array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
