package org.anlan.forecasting.areal;

import java.time.LocalDate;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// The rain of a day was computed anew.
///
/// @param run id of the run
/// @param region the province
/// @param day the day of rain
@Stated("forecasting.RainAnalysed/1")
public record RainAnalysed(String run, RegionCode region, LocalDate day) implements Fact {

    @Override
    public String subject() {
        return day.toString();
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
