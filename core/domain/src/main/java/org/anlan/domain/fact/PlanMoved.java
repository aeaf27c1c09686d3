package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// An allocation plan reached another state.
///
/// Consumers: dashboard (tasks, timeline).
///
/// @param plan id of the plan
/// @param region the province
/// @param state `PROPOSED`, `APPROVED`, `DISPATCHED`, `RECEIVED`, `SUPERSEDED` or `RETURNED`
@Stated("logistics.PlanMoved/1")
public record PlanMoved(String plan, RegionCode region, String state) implements Fact {

    @Override
    public String subject() {
        return plan;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
