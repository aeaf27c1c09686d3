package org.anlan.dashboard.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.dashboard.floodarea.FloodArea;
import org.anlan.store.pack.Pack;

/// What the map needs of the province pack.
///
/// @param boundaries GeoJSON of the counties, one feature each with property `code`; CGCS2000
/// @param reviewNumber the map review number 审图号, where there is one
/// @param reviewText the line to show on each map
/// @param sources where borders and names come from
/// @param labels where names stand
/// @param floodAreas the flood storage areas 行蓄洪区
public record ProvinceMap(
        Path boundaries,
        Optional<String> reviewNumber,
        String reviewText,
        List<Source> sources,
        LabelPoints labels,
        List<FloodArea> floodAreas) {

    /// A work of others, as it must be named.
    public record Source(String title, String licence) {}

    /// The map of a province pack.
    public static ProvinceMap of(Pack pack) {
        return new ProvinceMap(
                pack.path("boundaries.geojson"),
                pack.mapReview(),
                pack.mapReviewText(),
                pack.sources().stream().map(s -> new Source(s.title(), s.licence())).toList(),
                LabelPoints.of(pack),
                FloodArea.listOf(pack));
    }

    public ProvinceMap {
        sources = List.copyOf(sources);
        floodAreas = List.copyOf(floodAreas);
    }
}
