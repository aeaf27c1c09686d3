package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Works the times of roads into all arcs of a hierarchy: an arc takes no longer than the way over
/// a node that both of its ends saw contracted.
///
/// Level by level, each row of arcs is lowered by the blocks below it, and then within its own
/// block. A least value is the same in whatever order it is found, so threads change nothing.
final class Customisation {

    private final Hierarchy hierarchy;
    private final Metric metric;
    private final Queue<RowWork> works = new ConcurrentLinkedQueue<>();

    Customisation(Hierarchy hierarchy, int[] tenths) {
        this.hierarchy = hierarchy;
        int arcs = hierarchy.arcs();
        metric = new Metric(hierarchy, tenths, new int[arcs], new int[arcs]);
    }

    Metric run(Team team) {
        layOutEdges();
        var blocks = hierarchy.supernodes;
        for (int level = 0; level < blocks.levels(); level++) {
            int begin = blocks.levelFirst[level];
            int count = blocks.levelFirst[level + 1] - begin;
            if (level > 0) {
                lowerByBlocksBelow(team, level, begin, count);
            }
            team.share(
                    count,
                    blocks.work[level],
                    (from, to) -> withinBlocks(begin + from, begin + to));
        }
        return metric;
    }

    private void layOutEdges() {
        Arrays.fill(metric.up, Metric.CLOSED);
        Arrays.fill(metric.down, Metric.CLOSED);
        var directions = hierarchy.edges.direction;
        for (int edge = 0; edge < directions.length; edge++) {
            int direction = directions[edge];
            if (direction >= 0 && metric.tenths[edge] < metric.get(direction)) {
                metric.set(direction, metric.tenths[edge]);
            }
        }
    }

    /// By single rows where blocks are few and large, else by whole blocks.
    private void lowerByBlocksBelow(Team team, int level, int begin, int count) {
        var blocks = hierarchy.supernodes;
        var rows = new Ints();
        for (int at = begin; at < begin + count; at++) {
            int block = blocks.byLevel[at];
            for (int node = blocks.firstNode[block]; node < blocks.firstNode[block + 1]; node++) {
                rows.add(node);
            }
        }
        team.share(
                rows.size(),
                blocks.work[level],
                (from, to) -> {
                    var work = borrow();
                    for (int at = from; at < to; at++) {
                        work.lowerByBlocksBelow(rows.get(at));
                    }
                    works.add(work);
                });
    }

    private RowWork borrow() {
        var free = works.poll();
        return free == null ? new RowWork(metric) : free;
    }

    private void withinBlocks(int from, int to) {
        var blocks = hierarchy.supernodes;
        var work = borrow();
        for (int at = from; at < to; at++) {
            int block = blocks.byLevel[at];
            work.withinBlock(blocks.firstNode[block], blocks.firstNode[block + 1]);
        }
        works.add(work);
    }
}
