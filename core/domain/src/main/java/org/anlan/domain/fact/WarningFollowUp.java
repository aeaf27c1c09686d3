package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// What is owed after a warning went out is late, was brought, or objects to it.
///
/// Consumers: dashboard (alarms).
///
/// @param warning identifier of the CAP message
/// @param region the widest region it is for
/// @param colour `BLUE`, `YELLOW`, `ORANGE` or `RED`
/// @param what `REVIEW` 补审 or `COUNTERSIGN` 补签
@Stated("forecasting.WarningFollowUp/1")
public record WarningFollowUp(
        String warning, RegionCode region, String colour, String what, State state)
        implements Fact {

    /// How it stands.
    public enum State {
        /// Its time is up.
        OVERDUE,
        /// The review objects: the warning must be updated or cancelled.
        OBJECTED,
        /// Nothing is owed any longer.
        SETTLED
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
