package org.anlan.forecasting.warning;

import java.util.List;
import org.anlan.forecasting.cap.CapPoint;
import org.anlan.forecasting.cap.CapShape;
import org.anlan.web.Problem;

/// The outline of a warning: a closed ring of longitude and latitude in degrees.
final class WarningRing {

    private static final String FIELD = "warning/polygon";

    private WarningRing() {}

    /// Refuses a ring that encloses nothing, or that no message can carry.
    ///
    /// @throws Problem 422
    static void check(List<List<Double>> ring) {
        if (ring.stream().anyMatch(point -> point.size() != 2)) {
            throw Problem.field(FIELD, "pairs", "每一点应是经度和纬度。");
        }
        if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
            throw Problem.field(FIELD, "closed", "图形至少四点,首尾相同。");
        }
        if (Math.abs(doubleArea(ring)) == 0) {
            throw Problem.field(FIELD, "area", "图形没有面积。");
        }
        try {
            polygon(ring);
        } catch (IllegalArgumentException e) {
            throw Problem.field(FIELD, "degrees", "经度在 ±180、纬度在 ±90 之内。");
        }
    }

    /// As a message has it: latitude first.
    static CapShape.Polygon polygon(List<List<Double>> ring) {
        return new CapShape.Polygon(
                ring.stream().map(p -> new CapPoint(p.getLast(), p.getFirst())).toList());
    }

    private static double doubleArea(List<List<Double>> ring) {
        var sum = 0.0;
        for (var i = 1; i < ring.size(); i++) {
            var a = ring.get(i - 1);
            var b = ring.get(i);
            sum += a.getFirst() * b.getLast() - b.getFirst() * a.getLast();
        }
        return sum;
    }
}
