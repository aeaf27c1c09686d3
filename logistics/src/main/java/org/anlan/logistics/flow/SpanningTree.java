package org.anlan.logistics.flow;

import java.util.Arrays;

/// The basis of the network simplex: a spanning tree hung from a root, as arrays by node.
///
/// Children are kept in doubly linked lists, so that a subtree is moved by relinking the path
/// that turns around, and its depths are put right in one walk, which leaves behind the order in
/// which whoever keeps potentials can mend those. Not thread-safe.
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

    /// The nodes last moved or walked, each after its parent: the first `moved` of them.
    final int[] order;

    int moved;

    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;
    private final int[] stack;

    /// @param nodes how many there are, the root among them
    SpanningTree(int nodes, int root) {
        this.root = root;
        parent = filled(nodes);
        arcUp = filled(nodes);
        pointsUp = new boolean[nodes];
        depth = new int[nodes];
        order = new int[nodes];
        firstChild = filled(nodes);
        nextSibling = filled(nodes);
        previousSibling = filled(nodes);
        stack = new int[nodes];
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
    /// arc; `order` then holds the subtree.
    void rehang(int top, int node, int above, int arc, boolean up) {
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
        moved = 0;
        walk(node);
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

    /// Fills `order` with all nodes but the root, and puts their depths right.
    void walkAll() {
        moved = 0;
        depth[root] = 0;
        for (int child = firstChild[root]; child != NONE; child = nextSibling[child]) {
            walk(child);
        }
    }

    private void walk(int top) {
        int size = 0;
        stack[size++] = top;
        while (size > 0) {
            int node = stack[--size];
            order[moved++] = node;
            depth[node] = depth[parent[node]] + 1;
            for (int child = firstChild[node]; child != NONE; child = nextSibling[child]) {
                stack[size++] = child;
            }
        }
    }

    /// Whether `top` lies on the way from `node` to the root.
    boolean isUnder(int node, int top) {
        int at = node;
        while (depth[at] > depth[top]) {
            at = parent[at];
        }
        return at == top;
    }

    private static int[] filled(int length) {
        var array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
