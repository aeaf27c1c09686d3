package org.anlan.forecasting.warning;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A warning ran out without being cancelled 预警到期未解除.
///
/// @param warning identifier of the CAP message
/// @param region the widest region it is for
@Stated("forecasting.WarningExpired/1")
public record WarningExpired(String warning, RegionCode region) implements Fact {

    @Override
    public String subject() {
        return warning;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
