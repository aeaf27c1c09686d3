package org.anlan.store.outbound;

import java.time.Instant;
import java.util.Optional;

/// A message in the queue, as shown to the operator; without its payload.
///
/// @param id its number
/// @param channel its way out
/// @param key the sender's, stable
/// @param target where to
/// @param state where it stands
/// @param createdAt machine time
/// @param nextTryAt machine time; means nothing unless it waits
/// @param attempts how often it was tried
/// @param lastProblem of the last attempt that failed
public record Message(
        long id,
        String channel,
        String key,
        String target,
        State state,
        Instant createdAt,
        Instant nextTryAt,
        int attempts,
        Optional<String> lastProblem) {

    /// Where a message can stand.
    public enum State {
        /// Not tried yet.
        WAITING,
        /// Tried without success, and to be tried again.
        FAILING,
        /// Taken by the other side.
        DELIVERED,
        /// Never to be delivered, because this is an exercise.
        WITHHELD
    }
}
