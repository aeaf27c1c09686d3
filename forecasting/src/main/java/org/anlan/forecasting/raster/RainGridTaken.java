package org.anlan.forecasting.raster;

import java.time.Instant;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A grid of rain that others forecast was taken in.
///
/// Consumers: the run engine of this room.
///
/// @param grid its id
/// @param region the province
/// @param source who issued it
/// @param issued when
@Stated("forecasting.RainGridTaken/1")
public record RainGridTaken(String grid, RegionCode region, String source, Instant issued)
        implements Fact {

    @Override
    public String subject() {
        return "rain-grid/" + grid;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
