package org.anlan.forecasting.storm;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// New fixes of a typhoon were taken.
///
/// Consumers: the run engine of this room.
///
/// @param storm its number
/// @param region the province
/// @param fixes how many were new
@Stated("forecasting.StormTracked/1")
public record StormTracked(String storm, RegionCode region, int fixes) implements Fact {

    @Override
    public String subject() {
        return "storm/" + storm;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
