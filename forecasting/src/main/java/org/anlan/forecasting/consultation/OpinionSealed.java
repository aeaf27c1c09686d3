package org.anlan.forecasting.consultation;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A department's opinion was sealed; what it says is not told.
///
/// @param consultation id of the consultation
/// @param region where
/// @param department whose
/// @param digest salted SHA-256 of the opinion
@Stated("forecasting.OpinionSealed/1")
public record OpinionSealed(
        String consultation, RegionCode region, String department, String digest) implements Fact {

    @Override
    public String subject() {
        return consultation;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
