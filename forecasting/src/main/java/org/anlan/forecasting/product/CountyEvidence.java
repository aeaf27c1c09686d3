package org.anlan.forecasting.product;

import java.time.Instant;
import org.anlan.forecasting.evidence.EvidencePart;
import org.jdbi.v3.core.Handle;

/// The newest products by county, as evidence keeps them.
record CountyEvidence(Counties counties) implements EvidencePart {

    @Override
    public String page() {
        return "rain";
    }

    @Override
    public String field() {
        return "countyForecasts";
    }

    @Override
    public Object freeze(Handle handle, Matter matter, Instant at) {
        return counties.newest(handle, at);
    }
}
