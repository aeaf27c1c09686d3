package org.anlan.logistics.road.hierarchy;

/// Parts a cell that hangs together by as few nodes as may be, about in the middle: along each of
/// four directions the outer nodes are held on either side and the fewest roads between sought;
/// of these cuts the one that is small for the pieces it leaves is taken.
///
/// @see "A. Schild, C. Sommer, On Balanced Separators in Road Networks, SEA 2015 (inertial flow)"
final class InertialCut {

    /// Marks of the two pieces and of the nodes between.
    static final int ONE = 0;

    static final int OTHER = 1;
    static final int BETWEEN = 2;

    private static final double[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};
    private static final int TRIED = 2;
    private static final double HELD = 0.25;

    private final Cell cell;
    private final RoadGraph graph;
    private final UnitFlow flow;
    private int[] best = new int[0];
    private int most = Integer.MAX_VALUE;
    private double bestScore = Double.POSITIVE_INFINITY;

    private InertialCut(Cell cell, RoadGraph graph) {
        this.cell = cell;
        this.graph = graph;
        flow = new UnitFlow(cell);
    }

    /// A mark for each node of a cell of at least two.
    static int[] marks(Cell cell, RoadGraph graph) {
        var cut = new InertialCut(cell, graph);
        cut.tryWidest();
        return cut.best;
    }

    /// Where the middle is wide, the cut through it is short.
    private void tryWidest() {
        var orders = new int[DIRECTIONS.length][];
        var widths = new double[DIRECTIONS.length];
        int ends = Math.max(1, (int) (HELD * cell.size()));
        for (int i = 0; i < DIRECTIONS.length; i++) {
            var keys = keys(DIRECTIONS[i]);
            orders[i] = Sorting.byKey(keys);
            double width = keys[orders[i][cell.size() - ends - 1]] - keys[orders[i][ends]];
            widths[i] = -width / Math.hypot(DIRECTIONS[i][0], DIRECTIONS[i][1]);
        }
        var widest = Sorting.byKey(widths);
        for (int i = 0; i < TRIED; i++) {
            tryAlong(orders[widest[i]], ends);
        }
    }

    private void tryAlong(int[] order, int ends) {
        int roads = flow.part(order, ends, most);
        if (roads <= most) {
            most = Math.min(most, roads + roads / 3);
            offer(flow.nearSources());
            offer(flow.nearSinks());
        }
    }

    private double[] keys(double[] direction) {
        var keys = new double[cell.size()];
        for (int i = 0; i < keys.length; i++) {
            int node = cell.nodes()[i];
            keys[i] = direction[0] * graph.east(node) + direction[1] * graph.north(node);
        }
        return keys;
    }

    private void offer(boolean[] side) {
        var marks = between(side);
        int one = 0;
        int between = 0;
        for (int mark : marks) {
            one += mark == ONE ? 1 : 0;
            between += mark == BETWEEN ? 1 : 0;
        }
        int smaller = Math.min(one, marks.length - one - between);
        double score = between / (smaller + 0.5);
        if (score < bestScore) {
            bestScore = score;
            best = marks;
        }
    }

    /// Takes the ends of the cut roads on that side where they are fewer.
    private int[] between(boolean[] side) {
        int ones = ends(side, true);
        int others = ends(side, false);
        boolean from = ones <= others;
        var marks = new int[side.length];
        for (int node = 0; node < marks.length; node++) {
            int own = side[node] ? ONE : OTHER;
            marks[node] = side[node] == from && isEnd(node, side) ? BETWEEN : own;
        }
        return marks;
    }

    private int ends(boolean[] side, boolean from) {
        int ends = 0;
        for (int node = 0; node < side.length; node++) {
            ends += side[node] == from && isEnd(node, side) ? 1 : 0;
        }
        return ends;
    }

    private boolean isEnd(int node, boolean[] side) {
        for (int slot = cell.first()[node]; slot < cell.first()[node + 1]; slot++) {
            if (side[cell.to()[slot]] != side[node]) {
                return true;
            }
        }
        return false;
    }
}
