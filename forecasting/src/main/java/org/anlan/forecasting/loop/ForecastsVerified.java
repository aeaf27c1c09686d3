package org.anlan.forecasting.loop;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// What came of some forecasts was written down; the words themselves lie in the book.
///
/// @param region the province
/// @param hazard of the forecasts
/// @param first id of one of them
/// @param known how many outcomes were known
/// @param corrected how many of these superseded an earlier word
/// @param untestable how many can never be known
@Stated("forecasting.ForecastsVerified/1")
public record ForecastsVerified(
        RegionCode region, String hazard, String first, int known, int corrected, int untestable)
        implements Fact {

    @Override
    public String subject() {
        return hazard;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
