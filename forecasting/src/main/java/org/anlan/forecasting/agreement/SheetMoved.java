package org.anlan.forecasting.agreement;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// Something was filed, laid down or signed on the sheet of a consultation on damage; no figure and
/// no name is told.
///
/// @param consultation id of the consultation
/// @param region where
/// @param step `FILED`, `PERSONS`, `LAID` or `SIGNED`
/// @param who the department; the secretary where the agreed figures were laid down
/// @param digest salted SHA-256 of what was filed, SHA-256 of what was laid down or signed; of a
///     list of persons nothing
@Stated("forecasting.SheetMoved/1")
public record SheetMoved(
        String consultation, RegionCode region, String step, String who, String digest)
        implements Fact {

    static final String FILED = "FILED";
    static final String PERSONS = "PERSONS";
    static final String LAID = "LAID";
    static final String SIGNED = "SIGNED";

    @Override
    public String subject() {
        return consultation;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
