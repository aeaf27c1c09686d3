package org.anlan.logistics.road.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/// Orders the nodes of a map: those that part it in the middle come last, and each piece is
/// ordered alike before them.
///
/// The order depends on the map alone, not on times nor on how many threads worked.
final class NestedDissection extends RecursiveAction {

    private static final long serialVersionUID = 1L;
    private static final int WORTH_A_TASK = 1_000;
    private static final int LEAF = 100;

    private final transient RoadGraph graph;
    private final transient Cell map;
    private final transient Cell cell;
    private final int from;
    private final int[] ranks;

    private NestedDissection(RoadGraph graph, Cell map, Cell cell, int from, int[] ranks) {
        this.graph = graph;
        this.map = map;
        this.cell = cell;
        this.from = from;
        this.ranks = ranks;
    }

    /// The rank of each node; the first to be contracted has 0.
    static int[] ranks(RoadGraph graph) {
        var ranks = new int[graph.nodes()];
        if (ranks.length > 0) {
            var map = Cell.whole(graph);
            new NestedDissection(graph, map, map, 0, ranks).invoke();
        }
        return ranks;
    }

    @Override
    protected void compute() {
        var parts = cell.components();
        if (parts.size() > 1) {
            dissect(parts);
        } else if (cell.size() <= LEAF) {
            rank(LeafOrder.of(cell, map), from);
        } else {
            part();
        }
    }

    private void part() {
        var marks = InertialCut.marks(cell, graph);
        var one = cell.part(marks, InertialCut.ONE);
        var other = cell.part(marks, InertialCut.OTHER);
        rank(cell.part(marks, InertialCut.BETWEEN).nodes(), from + one.size() + other.size());
        dissect(List.of(one, other));
    }

    private void dissect(List<Cell> parts) {
        var forked = new ArrayList<NestedDissection>();
        int at = from;
        for (var part : parts) {
            var task = new NestedDissection(graph, map, part, at, ranks);
            at += part.size();
            if (part.size() >= WORTH_A_TASK) {
                forked.add(task);
            } else if (part.size() > 0) {
                task.compute();
            }
        }
        ForkJoinTask.invokeAll(forked);
    }

    private void rank(int[] nodes, int first) {
        for (int i = 0; i < nodes.length; i++) {
            ranks[nodes[i]] = first + i;
        }
    }
}
