package org.anlan.forecasting.response;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// The level that reviewed figures bear changed; nothing is activated by it.
///
/// @param process the disaster process
/// @param base the counting base
/// @param region whose figures
/// @param plan version of the plan
/// @param level 1 to 4; 0 when none is borne any more
@Stated("forecasting.LevelProposed/1")
public record LevelProposed(String process, String base, RegionCode region, String plan, int level)
        implements Fact {

    @Override
    public String subject() {
        return process + "/" + base + "/" + region + "/" + plan;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
