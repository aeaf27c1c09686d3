package org.anlan.forecasting.rain;

import static org.anlan.forecasting.rain.Sic97.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.anlan.forecasting.rain.ZoneRain.Skill;
import org.anlan.forecasting.reference.SharedFiles;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ZonalRainTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /// R terra 1.7-3, extract(exact = TRUE); terra keeps fractions as float.
    @Test
    void cellSharesAgreeWithTerra() {
        var grid = new RainGrid(0, 0, 1, 24, 20);
        var values = new double[grid.cells()];
        for (var row : SharedFiles.rows("reference/forecasting/a_zonal_grid.csv")) {
            var fromSouth = 19 - Integer.parseInt(row[0]);
            values[fromSouth * 24 + Integer.parseInt(row[1])] = number(row[2]);
        }
        for (var row : SharedFiles.rows("reference/forecasting/a_zonal_expected.csv")) {
            var shares = CellFractions.of(polygon(row[0]), grid);
            var area = shares.stream().mapToDouble(CellFractions.Share::fraction).sum();
            var sum = shares.stream().mapToDouble(s -> s.fraction() * values[s.cell()]).sum();
            var depths = shares.stream().mapToDouble(s -> values[s.cell()]).summaryStatistics();
            assertThat(area).isCloseTo(number(row[1]), withinPercentage(0.001));
            assertThat(area).isCloseTo(number(row[2]), within(1e-9));
            assertThat(sum / area).isCloseTo(number(row[3]), within(1e-5));
            assertThat(depths.getMax()).isEqualTo(number(row[4]));
            assertThat(depths.getMin()).isEqualTo(number(row[5]));
            assertThat(shares).hasSize(Integer.parseInt(row[6]));
        }
    }

    @Property(tries = 100)
    void sharesAddUpToThePolygonsArea(@ForAll long seed) {
        var star = star(new Random(seed));
        var grid = RainGrid.covering(star.getEnvelopeInternal(), 0.7);
        var area =
                CellFractions.of(star, grid).stream()
                        .mapToDouble(share -> share.fraction() * 0.49)
                        .sum();
        assertThat(area).isCloseTo(star.getArea(), within(1e-9));
    }

    @Test
    void holesAndSeveralPartsCount() throws ParseException {
        var area =
                read(
                        "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0),(1 1,1 3,3 3,3 1,1 1)),"
                                + "((6 0,7 0,7 1.5,6 1.5,6 0)))");
        var shares = CellFractions.of(area, new RainGrid(0, 0, 1, 8, 5));
        assertThat(shares).hasSize(12 + 2);
        assertThat(shares.stream().mapToDouble(CellFractions.Share::fraction).sum())
                .isCloseTo(13.5, within(1e-12));
    }

    @Example
    void twoZonesHoldTheWaterOfTheirUnion() throws ParseException {
        var west = read("POLYGON((0 0,33000 0,41000 77000,0 80000,0 0))");
        var east = read("POLYGON((33000 0,90000 0,90000 80000,41000 77000,33000 0))");
        var analysis = RainAnalysis.of(gauges());
        var zones = List.of(new Zone("w", west), new Zone("e", east));
        var parts = ZonalRain.over(zones, 5000).of(analysis);
        var both = List.of(new Zone("both", west.union(east)));
        var whole = ZonalRain.over(both, 5000).of(analysis).getFirst();
        var water =
                parts.stream().mapToDouble(each -> each.volumeCubicMetres().orElseThrow()).sum();
        assertThat(water / whole.volumeCubicMetres().orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Example
    void aZoneSmallerThanACellHasTheRainOfItsPlace() throws ParseException {
        var tiny = new Zone("t", read("POLYGON((10 10,20 10,20 20,10 20,10 10))"));
        var analysis = RainAnalysis.of(List.of(gauge(0, 0, 8), gauge(90_000, 0, 20)));
        var rain = ZonalRain.over(List.of(tiny), 5000).of(analysis).getFirst();
        assertThat(rain.meanMillimetres().orElseThrow()).isBetween(8.0, 8.1);
        assertThat(rain.areaSquareMetres()).isEqualTo(100);
    }

    @Example
    void krigingGivesTheMeanAnError() throws ParseException {
        var zone =
                new Zone("z", read("POLYGON((10000 10000,60000 10000,30000 60000,10000 10000))"));
        var rain = ZonalRain.over(List.of(zone), 5000).of(RainAnalysis.of(gauges())).getFirst();
        assertThat(rain.standardErrorMillimetres().orElseThrow()).isBetween(0.1, 10.0);
        assertThat(rain.skill()).isEqualTo(Skill.SKILFUL);
        assertThat(rain.lowestMillimetres().orElseThrow())
                .isLessThan(rain.meanMillimetres().orElseThrow());
    }

    @Example
    void beyondEightyKilometresThereIsNoSkill() {
        assertThat(skillAt(79_999)).isEqualTo(Skill.SKILFUL);
        assertThat(skillAt(80_000)).isEqualTo(Skill.SKILFUL);
        assertThat(skillAt(80_001)).isEqualTo(Skill.NO_SKILL_TOO_FAR);
    }

    @Example
    void withoutGaugesThereIsNoFigure() {
        var rain = ZonalRain.over(List.of(unitSquare()), 1).of(RainAnalysis.of(List.of()));
        assertThat(rain.getFirst().meanMillimetres()).isEmpty();
        assertThat(rain.getFirst().volumeCubicMetres()).isEmpty();
        assertThat(rain.getFirst().nearestGaugeMetres()).isEmpty();
        assertThat(rain.getFirst().skill()).isEqualTo(Skill.NO_GAUGE);
    }

    @Example
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ZonalRain.over(List.of(), 1000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZonalRain.over(List.of(unitSquare()), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Zone("line", FACTORY.createLineString()));
    }

    private static Skill skillAt(double metres) {
        var analysis = RainAnalysis.of(List.of(gauge(0.5 + metres, 0.5, 3)));
        return ZonalRain.over(List.of(unitSquare()), 1).of(analysis).getFirst().skill();
    }

    private static Zone unitSquare() {
        var corners = new Coordinate[5];
        for (int i = 0; i < 5; i++) {
            corners[i] = new Coordinate(i % 4 == 1 || i == 2 ? 1 : 0, i == 2 || i == 3 ? 1 : 0);
        }
        return new Zone("square", FACTORY.createPolygon(corners));
    }

    private static List<Gauge> gauges() {
        var random = new Random(5);
        return IntStream.range(0, 30)
                .mapToObj(
                        i -> {
                            var east = random.nextDouble(90_000);
                            return new Gauge(
                                    "g" + i,
                                    new PlanePoint(east, random.nextDouble(80_000)),
                                    5 + east / 3_000 + random.nextDouble(4));
                        })
                .toList();
    }

    private static Gauge gauge(double easting, double northing, double millimetres) {
        return new Gauge("g" + easting, new PlanePoint(easting, northing), millimetres);
    }

    /// A star around (0, 0) with arms of random length: concave, but without crossings.
    private static Geometry star(Random random) {
        var corners = new ArrayList<Coordinate>();
        for (int i = 0; i < 13; i++) {
            var angle = 2 * Math.PI * i / 13;
            var arm = 0.5 + random.nextDouble(9);
            corners.add(new Coordinate(arm * Math.cos(angle), arm * Math.sin(angle)));
        }
        corners.add(corners.getFirst());
        return FACTORY.createPolygon(corners.toArray(Coordinate[]::new));
    }

    private static Geometry polygon(String zone) {
        var corners =
                SharedFiles.rows("reference/forecasting/a_zonal_polygons.csv").stream()
                        .filter(row -> row[0].equals(zone))
                        .map(row -> new Coordinate(number(row[1]), number(row[2])))
                        .toArray(Coordinate[]::new);
        return FACTORY.createPolygon(corners);
    }

    private static Geometry read(String text) throws ParseException {
        return new WKTReader().read(text);
    }
}
