package org.anlan.logistics.flow;

import java.util.function.BooleanSupplier;

/// The network simplex of one commodity while the rows' prices rest and their limits do not
/// count. Not thread-safe.
final class FixedPrices {

    private final PricedTree tree;
    private final Commodity network;
    private final SpanningTree shape;
    private double amount;
    private int top;

    FixedPrices(PricedTree tree) {
        this.tree = tree;
        network = tree.network;
        shape = tree.tree;
    }

    /// Goes on until nothing gains any more, or until told to stop.
    void solve(BooleanSupplier stop) {
        tree.refreshIfOld();
        for (int arc = tree.entering(); arc >= 0 && !stop.getAsBoolean(); arc = tree.entering()) {
            pivot(arc);
        }
    }

    private void pivot(int arc) {
        boolean more = tree.state[arc] == PricedTree.EMPTY;
        int tail = more ? network.from[arc] : network.to[arc];
        int head = more ? network.to[arc] : network.from[arc];
        amount = more ? network.capacity[arc] - network.flow[arc] : network.flow[arc];
        top = -1;
        findRoom(tail, head);
        if (amount > 0) {
            network.flow[arc] += more ? amount : -amount;
            send(tail, head);
        }
        if (top < 0) {
            tree.state[arc] = (byte) -tree.state[arc];
            network.flow[arc] = more ? network.capacity[arc] : 0;
            return;
        }
        int leaving = shape.arcUp[top];
        boolean empty = network.flow[leaving] < 1e-9;
        network.flow[leaving] = empty ? 0 : network.capacity[leaving];
        tree.exchange(leaving, arc);
        tree.rest(leaving);
    }

    private void findRoom(int tail, int head) {
        int up = tail;
        int down = head;
        while (up != down) {
            if (shape.depth[down] >= shape.depth[up]) {
                double room = room(shape.arcUp[down], shape.pointsUp[down]);
                if (room <= amount) {
                    amount = room;
                    top = down;
                }
                down = shape.parent[down];
            } else {
                double room = room(shape.arcUp[up], !shape.pointsUp[up]);
                if (room < amount) {
                    amount = room;
                    top = up;
                }
                up = shape.parent[up];
            }
        }
    }

    private double room(int arc, boolean more) {
        return more ? network.capacity[arc] - network.flow[arc] : network.flow[arc];
    }

    private void send(int tail, int head) {
        int up = tail;
        int down = head;
        while (up != down) {
            if (shape.depth[down] >= shape.depth[up]) {
                network.flow[shape.arcUp[down]] += shape.pointsUp[down] ? amount : -amount;
                down = shape.parent[down];
            } else {
                network.flow[shape.arcUp[up]] += shape.pointsUp[up] ? -amount : amount;
                up = shape.parent[up];
            }
        }
    }
}
