package org.anlan.dashboard.desk;

import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Looks at some kinds of facts and writes what follows from them into one book of the desk.
public interface Watch {

    /// The kinds it looks at.
    Set<Class<? extends Fact>> kinds();

    /// Looks at facts of its kinds, oldest first, in the follower's transaction.
    void see(Tx tx, List<Followed> facts);
}
