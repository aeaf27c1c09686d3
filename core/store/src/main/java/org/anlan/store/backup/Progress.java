package org.anlan.store.backup;

/// Told how far a backup or a restoration is; must not block.
@FunctionalInterface
public interface Progress {

    /// Tells one step.
    ///
    /// @param what the table, or `attachments`
    /// @param rows copied of it so far; told at least once, at its end
    void advance(String what, long rows);
}
