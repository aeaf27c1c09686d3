package org.anlan.forecasting.cap;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The outline of an area, as a polygon or a circle.
public sealed interface CapShape {

    /// A closed ring: at least four points, the last the same as the first.
    record Polygon(List<CapPoint> points) implements CapShape {

        private static final Pattern BLANKS = Pattern.compile("\\s+");
        private static final int FEWEST = 4;

        public Polygon {
            points = List.copyOf(points);
            if (points.size() < FEWEST || !points.getFirst().equals(points.getLast())) {
                throw new IllegalArgumentException(
                        "Polygon (%d points) must have four points and be closed."
                                .formatted(points.size()));
            }
        }

        String text() {
            return points.stream().map(CapPoint::text).collect(Collectors.joining(" "));
        }

        static Polygon parse(String text) {
            var points = Arrays.stream(BLANKS.split(text.strip(), -1)).map(CapPoint::parse);
            return new Polygon(points.toList());
        }
    }

    /// A disc.
    ///
    /// @param radiusKilometres not negative
    record Circle(CapPoint centre, double radiusKilometres) implements CapShape {

        public Circle {
            if (!(radiusKilometres >= 0) || Double.isInfinite(radiusKilometres)) {
                throw new IllegalArgumentException(
                        "Radius (%s km) must be finite and not negative."
                                .formatted(radiusKilometres));
            }
        }

        String text() {
            return centre.text() + " " + CapDecimal.write(radiusKilometres);
        }

        static Circle parse(String text) {
            var written = text.strip();
            var blank = written.indexOf(' ');
            if (blank < 0) {
                throw new IllegalArgumentException(
                        "Circle (%s) must be a position and a radius.".formatted(text));
            }
            return new Circle(
                    CapPoint.parse(written.substring(0, blank)),
                    CapDecimal.parse("radius", written.substring(blank + 1)).doubleValue());
        }
    }
}
