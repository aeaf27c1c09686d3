package org.anlan.forecasting.run;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A run of a model ended.
///
/// Consumers: none but screens; a model that builds on another follows the fact of what that kept.
///
/// @param run id of the run
/// @param region the province
/// @param model which
/// @param of what was computed
/// @param state `DONE` or `FAILED`
@Stated("forecasting.RunEnded/1")
public record RunEnded(String run, RegionCode region, String model, String of, String state)
        implements Fact {

    @Override
    public String subject() {
        return model + "/" + of;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
