package org.anlan.forecasting.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a run ended.
///
/// @param made what it made; empty when it failed, and when the same was made before
/// @param resultDigest of what it made, or of what was made before
record Outcome(
        UUID id,
        Run.State state,
        String version,
        String parameters,
        Optional<Inputs> inputs,
        Optional<Long> seed,
        Optional<Made> made,
        Optional<String> resultDigest,
        List<String> lines) {

    Outcome {
        lines = List.copyOf(lines);
    }
}
