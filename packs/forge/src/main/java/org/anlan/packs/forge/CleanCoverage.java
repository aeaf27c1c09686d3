package org.anlan.packs.forge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// Turns areas that nearly fit into one coverage: neighbours share their edges exactly, no gap, no
/// overlap.
///
/// All borders are noded together on a grid and cut into faces. A face belongs to the first area,
/// by code, that holds its inner point. A face that nobody holds is a gap and goes to the neighbour
/// with the longest common border, unless it is larger than `largestGapKm2`: then it is an enclave
/// of another province and stays open. A loose part smaller than `smallestPartKm2` is a flaw of the
/// source too and goes the same way.
final class CleanCoverage {

    private final PrecisionModel grid;
    private final double largestGapKm2;
    private final double smallestPartKm2;

    /// @param gridPerDegree points per degree to which borders are snapped
    /// @param largestGapKm2 the largest hole, in km², that counts as a flaw of the source
    /// @param smallestPartKm2 the smallest loose part of an area, in km², that is kept
    CleanCoverage(double gridPerDegree, double largestGapKm2, double smallestPartKm2) {
        this.grid = new PrecisionModel(gridPerDegree);
        this.largestGapKm2 = largestGapKm2;
        this.smallestPartKm2 = smallestPartKm2;
    }

    SortedMap<String, Geometry> clean(SortedMap<String, Geometry> areas) {
        var faces = faces(areas);
        var owners = owners(faces, areas);
        closeGaps(faces, owners);
        var parts = parts(united(owners));
        giveAway(parts, part -> Spherical.squareKilometres(part) < smallestPartKm2);
        return united(parts);
    }

    private static SortedMap<String, Geometry> united(Map<Polygon, String> owners) {
        var own = new TreeMap<String, List<Polygon>>();
        owners.forEach((part, code) -> own.computeIfAbsent(code, _ -> new ArrayList<>()).add(part));
        var united = new TreeMap<String, Geometry>();
        own.forEach(
                (code, parts) ->
                        united.put(
                                code, CoverageUnion.union(parts.toArray(new Geometry[0])).norm()));
        return united;
    }

    private static Map<Polygon, String> parts(SortedMap<String, Geometry> areas) {
        var parts = new LinkedHashMap<Polygon, String>();
        areas.forEach(
                (code, area) -> GeoJson.polygons(area).forEach(part -> parts.put(part, code)));
        return parts;
    }

    /// Simplifies every border once, so that both neighbours keep sharing it (Visvalingam–Whyatt).
    ///
    /// @param toleranceDegrees the square root of the area, in square degrees, of the smallest
    /// corner kept
    static SortedMap<String, Geometry> simplify(
            SortedMap<String, Geometry> coverage, double toleranceDegrees) {
        var simple =
                CoverageSimplifier.simplify(
                        coverage.values().toArray(new Geometry[0]), toleranceDegrees);
        var codes = List.copyOf(coverage.keySet());
        var simplified = new TreeMap<String, Geometry>();
        for (int i = 0; i < simple.length; i++) {
            simplified.put(codes.get(i), simple[i]);
        }
        return simplified;
    }

    private List<Polygon> faces(SortedMap<String, Geometry> areas) {
        var borders = areas.values().stream().map(Geometry::getBoundary).toArray(Geometry[]::new);
        var all = new GeometryFactory().createGeometryCollection(borders);
        var polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(all, grid));
        var faces = new ArrayList<Polygon>();
        for (var face : polygonizer.getPolygons()) {
            faces.add((Polygon) ((Polygon) face).norm());
        }
        faces.sort(
                (one, other) ->
                        one.compareTo(other)); // so that the same input gives the same bytes
        return faces;
    }

    private static Map<Polygon, String> owners(
            List<Polygon> faces, SortedMap<String, Geometry> areas) {
        var locators = new TreeMap<String, IndexedPointInAreaLocator>();
        areas.forEach(
                (code, area) ->
                        locators.put(code, new IndexedPointInAreaLocator(GeometryFixer.fix(area))));
        var owners = new LinkedHashMap<Polygon, String>();
        for (var face : faces) {
            var point = face.getInteriorPoint().getCoordinate();
            locators.entrySet().stream()
                    .filter(area -> area.getValue().locate(point) == Location.INTERIOR)
                    .findFirst()
                    .ifPresent(area -> owners.put(face, area.getKey()));
        }
        return owners;
    }

    private void closeGaps(List<Polygon> faces, Map<Polygon, String> owners) {
        for (var face : faces) {
            if (!owners.containsKey(face) && Spherical.squareKilometres(face) <= largestGapKm2) {
                neighbour(face, owners).ifPresent(code -> owners.put(face, code));
            }
        }
    }

    private static void giveAway(Map<Polygon, String> owners, Predicate<Polygon> loose) {
        for (var part : List.copyOf(owners.keySet())) {
            if (loose.test(part)) {
                var before = owners.remove(part);
                owners.put(part, neighbour(part, owners).orElse(before));
            }
        }
    }

    private static Optional<String> neighbour(Polygon gap, Map<Polygon, String> owners) {
        var shared = new TreeMap<String, Double>();
        owners.forEach(
                (face, code) -> {
                    if (face.getEnvelopeInternal().intersects(gap.getEnvelopeInternal())) {
                        shared.merge(
                                code,
                                face.getBoundary().intersection(gap.getBoundary()).getLength(),
                                Double::sum);
                    }
                });
        return shared.entrySet().stream()
                .filter(border -> border.getValue() > 0)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }
}
