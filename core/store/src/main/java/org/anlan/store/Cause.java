package org.anlan.store;

import java.util.OptionalLong;
import org.anlan.domain.ActorId;

/// Why a transaction is made: an actor's wish, or a sealed fact that a consumer follows.
///
/// @param actor who answers for it
/// @param position the fact followed, if any
/// @param depth how many facts lie between it and the actor's own wish
public record Cause(ActorId actor, OptionalLong position, int depth) {

    /// The longest chain of facts one wish may cause.
    public static final int DEEPEST = 12;

    public Cause {
        if (depth < 0 || depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "Depth (%d) of causes must be from 0 to %d: facts chase one another."
                            .formatted(depth, DEEPEST));
        }
    }

    /// An actor's own wish.
    public static Cause by(ActorId actor) {
        return new Cause(actor, OptionalLong.empty(), 0);
    }

    /// The house itself: a clock or a start-up task.
    public static Cause house() {
        return by(ActorId.HOUSE);
    }

    /// The sealed fact at a position, itself at a depth.
    public static Cause of(ActorId actor, long position, int depth) {
        return new Cause(actor, OptionalLong.of(position), depth + 1);
    }
}
