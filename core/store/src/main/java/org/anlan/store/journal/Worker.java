package org.anlan.store.journal;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Someone who works on what followers queued, on threads of its own and outside of their
/// transactions: what takes long never holds a follower.
///
/// It begins and ends with the journal, and its health is told with the followers'.
public interface Worker extends AutoCloseable {

    /// Begins; once.
    void start();

    /// Whether nothing is queued or under way, by the tables as this snapshot shows them.
    boolean isIdle(Handle snapshot);

    /// What keeps it from working, one line each; empty when all is well.
    List<String> troubles();

    /// Ends; what is under way is taken up again after the next start.
    @Override
    void close();
}
