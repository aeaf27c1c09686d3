package org.anlan.forecasting.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anlan.forecasting.seal.Digests;

/// All that a run is computed from, so that it can be computed again.
///
/// @param subject what is computed: a day, a station, a process
/// @param from and to the window of time the inputs are of, half-open, civil time
/// @param json the inputs themselves, always written in the same order
/// @param missing what should have been there and was not, by name, in a fixed order
public record Inputs(String subject, Instant from, Instant to, String json, List<String> missing) {

    public Inputs {
        missing = List.copyOf(missing);
        from = from.truncatedTo(ChronoUnit.MICROS); // as the database keeps them
        to = to.truncatedTo(ChronoUnit.MICROS);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Window (%s to %s) must not end before it begins.".formatted(from, to));
        }
    }

    /// What tells two inputs apart, SHA-256 in hex: equal for the same values, gaps and window.
    public String digest() {
        return Digests.of(String.join("\n", subject, from + "/" + to, json, missing.toString()));
    }

    /// The digest of the text alone, under which it is kept.
    String jsonDigest() {
        return Digests.of(json);
    }
}
