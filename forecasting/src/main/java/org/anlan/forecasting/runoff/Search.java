package org.anlan.forecasting.runoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The points a search has looked at, in the cube [0, 1]ⁿ. Not safe for several threads.
final class Search {

    /// A point and its loss.
    record Point(List<Double> shares, double loss) {}

    private static final Point NONE = new Point(List.of(), Double.POSITIVE_INFINITY);

    private final List<Point> points = new ArrayList<>();
    private Point best = NONE;

    void add(double[] shares, double loss) {
        var point = new Point(Arrays.stream(shares).boxed().toList(), loss);
        points.add(point);
        if (loss < best.loss()) {
            best = point;
        }
    }

    int evaluations() {
        return points.size();
    }

    Point best() {
        return best;
    }

    /// Those not worse than the best by more than this, best first.
    List<Point> within(double tolerance) {
        return points.stream()
                .filter(point -> point.loss() <= best.loss() + tolerance)
                .sorted(Comparator.comparingDouble(Point::loss))
                .toList();
    }
}
