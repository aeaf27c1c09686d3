package org.anlan.forecasting.stage;

import java.time.Instant;
import org.anlan.forecasting.evidence.EvidencePart;
import org.jdbi.v3.core.Handle;

/// Each station with its newest reading and forecast, as evidence keeps it.
record StageEvidence(Stages stages, WaterGauges gauges) implements EvidencePart {

    @Override
    public String page() {
        return "water";
    }

    @Override
    public String field() {
        return "stageForecasts";
    }

    @Override
    public Object freeze(Handle handle, Matter matter, Instant at) {
        return stages.outlooks(handle, gauges, at);
    }
}
