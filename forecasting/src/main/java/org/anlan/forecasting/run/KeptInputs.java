package org.anlan.forecasting.run;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What runs were computed from, for products that are made anew from it. Stateless.
public final class KeptInputs {

    private KeptInputs() {}

    /// The inputs of a run as its model wrote them.
    public static Optional<String> find(Handle handle, UUID run) {
        return SqlRuns.findInputs(handle, run);
    }
}
