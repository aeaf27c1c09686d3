package org.anlan.store.journal;

import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.store.Tx;

/// Someone who acts on sealed facts, in order, each exactly once.
///
/// Its effect, its position and its own facts are one transaction. A fact that fails three times is
/// parked with all later ones of its subject.
public interface Follower {

    /// A sealed fact as read back.
    ///
    /// @param seal its record
    /// @param fact the fact itself
    record Followed(SealedFact seal, Fact fact) {}

    /// A name that never changes, such as `ingest.roll-up`: the position is kept under it.
    String name();

    /// The kinds it follows.
    Set<Class<? extends Fact>> kinds();

    /// Acts on a batch, oldest first; it may collapse facts of one key.
    ///
    /// @param tx carries the cause of the newest fact of the batch
    void follow(Tx tx, List<Followed> batch);
}
