package org.anlan.forecasting.consultation;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A later round of a consultation was opened or closed; what was answered is not told.
///
/// @param consultation id of the consultation
/// @param region where
/// @param round 2 or 3
/// @param state `OPEN` or `CLOSED`
@Stated("forecasting.RoundMoved/1")
public record RoundMoved(String consultation, RegionCode region, int round, String state)
        implements Fact {

    static final String OPEN = "OPEN";
    static final String CLOSED = "CLOSED";

    @Override
    public String subject() {
        return consultation;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
