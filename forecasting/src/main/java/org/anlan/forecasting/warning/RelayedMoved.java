package org.anlan.forecasting.warning;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A warning of another body was passed on or ended 转发.
///
/// @param relayed our id of it
/// @param region the narrowest region that holds all its areas
@Stated("forecasting.RelayedMoved/1")
public record RelayedMoved(String relayed, RegionCode region) implements Fact {

    @Override
    public String subject() {
        return relayed;
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }
}
