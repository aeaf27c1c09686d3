package org.anlan.forecasting.areal;

import java.nio.file.Path;
import java.util.List;
import org.anlan.forecasting.place.CountyShapes;
import org.anlan.forecasting.rain.AlbersPlane;
import org.anlan.forecasting.rain.PlanePoint;
import org.anlan.forecasting.rain.RainAnalysis;
import org.anlan.forecasting.rain.ZonalRain;
import org.anlan.forecasting.rain.Zone;
import org.anlan.forecasting.rain.ZoneRain;
import org.anlan.forecasting.raster.Raster;

/// The counties of a pack as zones of one plane, with their shares of its cells. Immutable.
final class CountyZones {

    /// The side of a cell; a county of Anhui has some fifty of them.
    static final double CELL_METRES = 5_000;

    private final AlbersPlane plane;
    private final ZonalRain zonal;
    private final FieldOnGrid grid;

    private CountyZones(CountyShapes counties) {
        var box = counties.box();
        plane = AlbersPlane.around(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        zonal =
                ZonalRain.over(
                        counties.all().stream()
                                .map(c -> new Zone(c.code(), plane.project(c.degrees())))
                                .toList(),
                        CELL_METRES);
        grid = new FieldOnGrid(counties, plane);
    }

    /// Reads `boundaries.geojson`, as [CountyShapes] does.
    static CountyZones of(Path file) {
        return new CountyZones(CountyShapes.of(file));
    }

    /// Where a place lies on the plane.
    PlanePoint project(double lon, double lat) {
        return plane.project(lon, lat);
    }

    /// The rain over each county.
    List<ZoneRain> rain(RainAnalysis analysis) {
        return zonal.of(analysis);
    }

    /// The rain on cells of longitude and latitude.
    Raster raster(RainAnalysis analysis) {
        return grid.of(analysis);
    }
}
