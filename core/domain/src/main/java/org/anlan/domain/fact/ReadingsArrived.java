package org.anlan.domain.fact;

import java.time.Instant;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A batch of gauge readings was taken in.
///
/// Consumers: forecasting (areal rain, thresholds), dashboard (alarms).
///
/// @param batch id of the batch
/// @param region the province
/// @param kind a name of `Observations.Kind`, such as `RAIN`
/// @param readings how many were new
/// @param from civil time of the oldest
/// @param to civil time of the newest
@Stated("ingest.ReadingsArrived/1")
public record ReadingsArrived(
        String batch, RegionCode region, String kind, int readings, Instant from, Instant to)
        implements Fact {

    @Override
    public String subject() {
        return batch;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
