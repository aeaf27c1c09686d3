package org.anlan.forecasting.loss;

import java.util.List;
import java.util.stream.IntStream;

/// The share of a final total that is usually reported by some hours after the first report.
///
/// @param points rising in hours, at least one
record DevelopmentCurve(List<Point> points) {

    /// @param hours after the first report, not negative
    /// @param share G, above 0; above 1 where totals are revised down
    /// @param deviation τ of the logarithm of a total about its share, above 0
    record Point(double hours, double share, double deviation) {

        Point {
            if (!(hours >= 0 && share > 0 && deviation > 0)) {
                throw new IllegalArgumentException(
                        "Point (%s h, share %s, deviation %s) must have no negative hours, and share and deviation above 0."
                                .formatted(hours, share, deviation));
            }
        }
    }

    /// @throws IllegalArgumentException if there is no point or hours do not rise
    DevelopmentCurve {
        points = List.copyOf(points);
        if (points.isEmpty() || !isRising(points)) {
            throw new IllegalArgumentException(
                    "Curve (%d points) must have points of rising hours.".formatted(points.size()));
        }
    }

    private static boolean isRising(List<Point> points) {
        return IntStream.range(1, points.size())
                .allMatch(i -> points.get(i).hours() > points.get(i - 1).hours());
    }

    /// Share and deviation at some hours: straight between points, the outermost beyond them.
    Point at(double hours) {
        var before = points.getFirst();
        for (var point : points) {
            if (point.hours() >= hours) {
                return point.hours() == before.hours() ? point : between(before, point, hours);
            }
            before = point;
        }
        return before;
    }

    private static Point between(Point low, Point high, double hours) {
        var part = (hours - low.hours()) / (high.hours() - low.hours());
        return new Point(
                hours,
                low.share() + part * (high.share() - low.share()),
                low.deviation() + part * (high.deviation() - low.deviation()));
    }

    /// From when on totals are final.
    double lastHours() {
        return points.getLast().hours();
    }
}
