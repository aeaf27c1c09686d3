package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A consultation reached another state.
///
/// Consumers: dashboard (tasks, timeline).
///
/// @param consultation id of the consultation
/// @param region where
/// @param state `CALLED`, `FROZEN`, `REVEALED`, `SIGNED` or `CLOSED`
@Stated("forecasting.ConsultationMoved/1")
public record ConsultationMoved(String consultation, RegionCode region, String state)
        implements Fact {

    @Override
    public String subject() {
        return consultation;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
