package org.anlan.forecasting.loss;

import java.time.Instant;
import java.util.Optional;
import org.anlan.forecasting.evidence.EvidencePart;
import org.anlan.web.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The newest nowcast of a process's final losses, as evidence keeps it: without names.
final class LossEvidence implements EvidencePart {

    @Override
    public String page() {
        return "damage";
    }

    @Override
    public String field() {
        return "nowcast";
    }

    @Override
    public @Nullable Object freeze(Handle handle, Matter matter, Instant at) {
        var base = Optional.of(matter.base()).filter(b -> !b.isEmpty());
        return SqlLossNowcasts.findNewest(handle, matter.process(), base, at)
                .map(Json::tree)
                .orElse(null);
    }
}
