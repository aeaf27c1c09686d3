package org.anlan.forecasting.rain;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/// An area whose rain is asked for: a county, a basin.
///
/// @param id the zone's own code
/// @param area polygon or multipolygon in metres on the gauges' plane; not to be changed afterwards
public record Zone(String id, Geometry area) {

    public Zone {
        if (!(area instanceof Polygonal) || area.isEmpty()) {
            throw new IllegalArgumentException(
                    "Zone %s (%s) must be a polygon with an inside."
                            .formatted(id, area.getGeometryType()));
        }
    }

    /// A place well inside, from which the distance to gauges is measured.
    public PlanePoint label() {
        var inside = area.getInteriorPoint();
        return new PlanePoint(inside.getX(), inside.getY());
    }
}
