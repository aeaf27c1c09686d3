package org.anlan.forecasting.cap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Where a message applies; several outlines and codes are meant together.
///
/// @param description in words, visible
/// @param polygons outlines as rings
/// @param circles outlines as discs
/// @param geocodes division codes and the like
/// @param altitude in feet above sea level, as the standard has it
/// @param ceiling likewise; only with an altitude
public record CapArea(
        String description,
        List<CapShape.Polygon> polygons,
        List<CapShape.Circle> circles,
        List<NamedValue> geocodes,
        Optional<BigDecimal> altitude,
        Optional<BigDecimal> ceiling) {

    public CapArea {
        description = CapText.visible("areaDesc", description);
        polygons = List.copyOf(polygons);
        circles = List.copyOf(circles);
        geocodes = List.copyOf(geocodes);
        altitude = altitude.map(number -> CapDecimal.of("altitude", number));
        ceiling = ceiling.map(number -> CapDecimal.of("ceiling", number));
        if (ceiling.isPresent() && altitude.isEmpty()) {
            throw new IllegalArgumentException("Ceiling must not stand without an altitude.");
        }
    }

    /// Divisions by name and code, without an outline.
    public static CapArea ofDivisions(String description, List<String> codes) {
        return new CapArea(
                description,
                List.of(),
                List.of(),
                codes.stream().map(NamedValue::division).toList(),
                Optional.empty(),
                Optional.empty());
    }
}
