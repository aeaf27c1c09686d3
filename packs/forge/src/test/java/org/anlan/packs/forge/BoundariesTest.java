package org.anlan.packs.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

@DisplayName("The borders of the counties")
class BoundariesTest {

    private static final long LARGEST_BYTES = 500_000;

    private final SortedMap<String, Geometry> borders;

    BoundariesTest() throws IOException {
        borders = GeoJson.read(Places.ANHUI.resolve("boundaries.geojson"), GeoJson::code);
    }

    @Test
    void fitIntoHalfAMegabyte() throws IOException {
        assertThat(Files.size(Places.ANHUI.resolve("boundaries.geojson")))
                .isLessThanOrEqualTo(LARGEST_BYTES);
    }

    @Test
    void areThoseOfThe104Counties() throws IOException {
        var regions = Regions.read(Places.ANHUI);
        assertThat(borders.keySet())
                .hasSize(104)
                .allMatch(code -> regions.value(code, "level").equals("county"));
    }

    @Test
    void areValidAndFormOneCoverageWithoutGapOrOverlap() {
        assertThat(borders.values()).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(areas())).isTrue();
        var province = (Polygon) CoverageUnion.union(areas());
        assertThat(province.getNumInteriorRing()).isZero();
    }

    @Test
    void differFromTheReferenceOnlyWhereThePackSaysSo() throws IOException {
        var reference = GeoJson.read(Places.shared("admin/anhui_counties.geojson"), GeoJson::code);
        var differences = ForgeDifferences.make(reference, Places.ANHUI);
        assertThat(differences)
                .isEqualTo(Table.read(Places.ANHUI.resolve("boundary_differences.csv")));
        assertThat(104 - differences.rows().size()).isGreaterThanOrEqualTo(93);
        assertThat(km2(borders) / km2(reference)).isCloseTo(1, within(0.005));
    }

    @Test
    void giveTheRoadsBetweenNeighbours() throws IOException {
        assertThat(ForgeRoads.make(Places.ANHUI))
                .isEqualTo(Table.read(Places.ANHUI.resolve("road_links.csv")));
    }

    private Geometry[] areas() {
        return borders.values().toArray(new Geometry[0]);
    }

    private static double km2(SortedMap<String, Geometry> areas) {
        return areas.values().stream().mapToDouble(Spherical::squareKilometres).sum();
    }
}
