package org.anlan.forecasting.rain;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/// A closed ring of vertices and what is left of it inside a rectangle, by Sutherland–Hodgman:
/// one half-plane after the other. Pieces of a concave ring stay joined along the rectangle's
/// edge, which adds no area.
record ClippedRing(List<Coordinate> vertices) {

    static ClippedRing of(List<Coordinate> vertices) {
        return new ClippedRing(vertices);
    }

    ClippedRing to(CellFractions.Box box) {
        return keep(true, 1, box.west())
                .keep(true, -1, -box.east())
                .keep(false, 1, box.south())
                .keep(false, -1, -box.north());
    }

    /// Signed area by the shoelace rule: positive if the ring turns to the left.
    double area() {
        double twice = 0;
        for (int i = 0; i < vertices.size(); i++) {
            var here = vertices.get(i);
            var next = vertices.get((i + 1) % vertices.size());
            twice += here.x * next.y - next.x * here.y;
        }
        return twice / 2;
    }

    /// The part where `side * x` (or `side * y`) is at least `limit`.
    private ClippedRing keep(boolean alongX, int side, double limit) {
        var kept = new ArrayList<Coordinate>(vertices.size());
        for (int i = 0; i < vertices.size(); i++) {
            var here = vertices.get(i);
            var next = vertices.get((i + 1) % vertices.size());
            var depthHere = side * (alongX ? here.x : here.y) - limit;
            var depthNext = side * (alongX ? next.x : next.y) - limit;
            if (depthHere >= 0) {
                kept.add(here);
            }
            if (depthHere * depthNext < 0) {
                kept.add(between(here, next, depthHere / (depthHere - depthNext)));
            }
        }
        return new ClippedRing(kept);
    }

    private static Coordinate between(Coordinate here, Coordinate next, double share) {
        return new Coordinate(
                here.x + share * (next.x - here.x), here.y + share * (next.y - here.y));
    }
}
