package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

@DisplayName("A clean coverage")
class CleanCoverageTest {

    private static final Geometry NOTHING = new GeometryFactory().createPolygon();

    private final CleanCoverage cleaner = new CleanCoverage(1000, 150, 20);

    @Test
    void closesASmallGapAndKeepsALargeOne() throws ParseException {
        var cleaned =
                cleaner.clean(
                        areas(
                                Map.of(
                                        "a",
                                                "POLYGON((0 0,1 0,1 1,0 1,0 0),(0.2 0.2,0.3 0.2,0.3 0.3,0.2 0.3,0.2 0.2))",
                                        "b",
                                                "POLYGON((1 0,2 0,2 1,1 1,1 0),(1.2 0.2,1.8 0.2,1.8 0.8,1.2 0.8,1.2 0.2))")));
        assertThat(area(cleaned, "a")).isCloseTo(1.0, within(1e-9));
        assertThat(area(cleaned, "b")).isCloseTo(0.64, within(1e-9));
    }

    @Test
    void givesAnOverlapToTheFirstAreaOnly() throws ParseException {
        var cleaned =
                cleaner.clean(
                        areas(
                                Map.of(
                                        "a", "POLYGON((0 0,1.2 0,1.2 1,0 1,0 0))",
                                        "b", "POLYGON((1 0,2 0,2 1,1 1,1 0))")));
        assertThat(area(cleaned, "a")).isCloseTo(1.2, within(1e-9));
        assertThat(area(cleaned, "b")).isCloseTo(0.8, within(1e-9));
        assertThat(isValid(cleaned)).isTrue();
    }

    @Test
    void givesALooseCrumbToTheNeighbourAroundIt() throws ParseException {
        var cleaned =
                cleaner.clean(
                        areas(
                                Map.of(
                                        "a",
                                                "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((1.5 0.5,1.53 0.5,1.53 0.53,1.5 0.53,1.5 0.5)))",
                                        "b",
                                                "POLYGON((1 0,2 0,2 1,1 1,1 0),(1.5 0.5,1.53 0.5,1.53 0.53,1.5 0.53,1.5 0.5))")));
        assertThat(area(cleaned, "a")).isCloseTo(1.0, within(1e-9));
        assertThat(area(cleaned, "b")).isCloseTo(1.0, within(1e-9));
    }

    private static SortedMap<String, Geometry> areas(Map<String, String> texts)
            throws ParseException {
        var areas = new TreeMap<String, Geometry>();
        for (var text : texts.entrySet()) {
            areas.put(text.getKey(), new WKTReader().read(text.getValue()));
        }
        return areas;
    }

    private static double area(Map<String, Geometry> areas, String code) {
        return areas.getOrDefault(code, NOTHING).getArea();
    }

    private static boolean isValid(Map<String, Geometry> areas) {
        return CoverageValidator.isValid(areas.values().toArray(new Geometry[0]));
    }
}
