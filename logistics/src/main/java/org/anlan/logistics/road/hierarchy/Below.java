package org.anlan.logistics.road.hierarchy;

/// Goes through the nodes that saw both ends of an arc when they were contracted, from the lowest.
/// Not thread-safe.
final class Below {

    private final LowerArcs lower;
    private final int lowEnd;
    private final int highEnd;
    private int low;
    private int high;

    /// The arcs from the node below to the arc's lower and to its higher end.
    int toLow = -1;

    int toHigh = -1;

    Below(Hierarchy hierarchy, int arc) {
        lower = hierarchy.lower;
        int tail = hierarchy.tail(arc);
        int head = hierarchy.head[arc];
        low = lower.first[tail];
        lowEnd = lower.first[tail + 1];
        high = lower.first[head];
        highEnd = lower.first[head + 1];
    }

    boolean next() {
        while (low < lowEnd && high < highEnd) {
            int step = Integer.compare(lower.tail[low], lower.tail[high]);
            if (step == 0) {
                toLow = lower.arc[low++];
                toHigh = lower.arc[high++];
                return true;
            }
            low += step < 0 ? 1 : 0;
            high += step > 0 ? 1 : 0;
        }
        return false;
    }

    /// What a direction of the arc takes over the present node.
    int over(Metric metric, int direction) {
        return (direction & 1) == 0
                ? metric.down[toLow] + metric.up[toHigh]
                : metric.down[toHigh] + metric.up[toLow];
    }
}
