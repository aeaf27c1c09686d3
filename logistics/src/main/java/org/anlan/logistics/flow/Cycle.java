package org.anlan.logistics.flow;

/// The arcs of a cycle that one arc closes with a tree, and which way a unit on that arc runs
/// through each: +1 along it, −1 against it. Not thread-safe; filled again for each arc.
final class Cycle {

    final int[] arcs;
    final byte[] signs;
    int size;

    Cycle(int nodes) {
        arcs = new int[nodes + 1];
        signs = new byte[nodes + 1];
    }

    void fill(SpanningTree tree, Commodity network, int arc) {
        size = 0;
        put(arc, true);
        int tail = network.from[arc];
        int head = network.to[arc];
        while (tail != head) {
            if (tree.depth[head] >= tree.depth[tail]) {
                put(tree.arcUp[head], tree.pointsUp[head]);
                head = tree.parent[head];
            } else {
                put(tree.arcUp[tail], !tree.pointsUp[tail]);
                tail = tree.parent[tail];
            }
        }
    }

    /// Which way the cycle runs through an arc; 0 if it does not.
    int signOf(int arc) {
        for (int i = 0; i < size; i++) {
            if (arcs[i] == arc) {
                return signs[i];
            }
        }
        return 0;
    }

    private void put(int arc, boolean along) {
        arcs[size] = arc;
        signs[size++] = (byte) (along ? 1 : -1);
    }
}
