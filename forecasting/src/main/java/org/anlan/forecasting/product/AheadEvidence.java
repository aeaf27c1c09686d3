package org.anlan.forecasting.product;

import java.time.Instant;
import org.anlan.forecasting.evidence.EvidencePart;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The newest rain forecast of others, with its source and age, as evidence keeps it.
record AheadEvidence(RainAhead rain) implements EvidencePart {

    @Override
    public String page() {
        return "rain";
    }

    @Override
    public String field() {
        return "rainAhead";
    }

    @Override
    public @Nullable Object freeze(Handle handle, Matter matter, Instant at) {
        var text = rain.text(handle, at);
        return text.get("run") == null ? null : text;
    }
}
