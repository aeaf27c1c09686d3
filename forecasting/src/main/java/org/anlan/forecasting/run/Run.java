package org.anlan.forecasting.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// The record of one computation, as it stands.
///
/// @param id its id; `run:ID` is the source of the forecasts it issued
/// @param version and parameters of the model, as they were when it was computed; empty before
/// @param subject what is computed
/// @param cause the actor, or `fact POSITION` of the journal, or `clock`
/// @param from and to the inputs' window, once they were read
/// @param missing what the inputs lack, by name
/// @param seed for every draw of chance, taken from model, subject and inputs once they were read
/// @param attempts how often it was begun
/// @param queued started and ended in civil time
/// @param lines what was remarked, oldest first: by the model, and about it
/// @param again the run that it makes again from kept inputs and seed, for comparison alone
public record Run(
        UUID id,
        String model,
        Optional<String> version,
        Optional<String> parameters,
        String subject,
        Trigger trigger,
        String cause,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> inputsDigest,
        List<String> missing,
        OptionalLong seed,
        State state,
        int attempts,
        Instant queued,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<String> resultDigest,
        List<String> lines,
        Optional<Again> again) {

    /// What a run makes again.
    ///
    /// @param of that run
    /// @param keptDigest of what that made
    public record Again(UUID of, Optional<String> keptDigest) {}

    public Run {
        missing = List.copyOf(missing);
        lines = List.copyOf(lines);
    }

    /// What made it wanted.
    public enum Trigger {
        /// An hour that came.
        CLOCK,
        /// New data.
        DATA,
        /// A person.
        HAND,
        /// A person who wants to know whether an earlier run can be made again bit for bit.
        AGAIN
    }

    /// Where it stands.
    public enum State {
        /// Wanted, not begun.
        QUEUED,
        /// Being computed under a lease.
        RUNNING,
        /// Computed and kept.
        DONE,
        /// Given up, with the reason among its lines.
        FAILED
    }

    /// Whether what it made is what the run before made, once it is done; empty for any other run.
    public Optional<Boolean> isEqual() {
        return state == State.DONE
                ? again.flatMap(Again::keptDigest).map(d -> resultDigest.equals(Optional.of(d)))
                : Optional.empty();
    }

    /// How issued forecasts name this run.
    public String source() {
        return "run:" + id;
    }
}
