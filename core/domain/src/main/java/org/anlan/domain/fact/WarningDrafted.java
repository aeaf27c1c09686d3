package org.anlan.domain.fact;

import java.time.Instant;
import java.util.List;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A warning or an update of one was drafted; nothing is issued by it.
///
/// Consumers: logistics (pre-positioning).
///
/// @param warning its id, that of the CAP message once it is issued
/// @param region the widest region it is for
/// @param colour `BLUE`, `YELLOW`, `ORANGE` or `RED`
/// @param areas the regions it names
/// @param onset civil time from which it is to hold
/// @param expires civil time of its end
/// @param follows id of the warning it updates; empty text for an alert
@Stated("forecasting.WarningDrafted/1")
public record WarningDrafted(
        String warning,
        RegionCode region,
        String colour,
        List<RegionCode> areas,
        Instant onset,
        Instant expires,
        String follows)
        implements Fact {

    public WarningDrafted {
        areas = List.copyOf(areas);
    }

    @Override
    public String subject() {
        return warning;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
