package org.anlan.forecasting.run;

import java.util.Optional;
import java.util.UUID;

/// A run to be queued.
///
/// @param again the run that it makes again
record Wanted(
        UUID id,
        String model,
        String subject,
        Run.Trigger trigger,
        String cause,
        Optional<UUID> again) {}
