/// Rasters in longitude and latitude, read from and written to the files that other programs use
/// (ArcGrid, GeoTIFF), and questions to counties in OGC's common query language.
///
/// GeoTools is used here and nowhere else.
@NullMarked
package org.anlan.forecasting.raster;

import org.jspecify.annotations.NullMarked;
