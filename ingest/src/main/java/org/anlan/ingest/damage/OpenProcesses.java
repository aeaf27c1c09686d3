package org.anlan.ingest.damage;

import org.anlan.store.Tx;

/// Knows the disaster processes; given by whoever keeps them.
@FunctionalInterface
public interface OpenProcesses {

    /// Whether a process is known and still takes rows, as the transaction sees it.
    boolean isOpen(Tx tx, String process);
}
