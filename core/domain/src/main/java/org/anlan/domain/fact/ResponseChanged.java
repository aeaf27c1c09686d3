package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A response was started, changed or ended.
///
/// Consumers: ingest (daily reports), dashboard (timeline), programs (conditions).
///
/// @param response id of the response
/// @param type a name of `Responses.Type`
/// @param region where
/// @param level 1 to 4; 0 when it ended
@Stated("forecasting.ResponseChanged/1")
public record ResponseChanged(String response, String type, RegionCode region, int level)
        implements Fact {

    @Override
    public String subject() {
        return response;
    }

    @Override
    public Audience audience() {
        return Audience.PUBLIC;
    }
}
