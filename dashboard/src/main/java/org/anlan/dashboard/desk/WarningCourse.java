package org.anlan.dashboard.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// A book that follows warnings through their course: an update or a cancellation ends those before
/// it, an alert or an update stands from then on.
public interface WarningCourse extends Watch {

    /// Ends what a warning follows.
    ///
    /// @param at civil time at which that was known
    void end(Tx tx, WarningIssued by, Instant at);

    /// Enters a warning that stands.
    ///
    /// @param at civil time at which that was known
    void enter(Tx tx, WarningIssued warning, Instant at);

    @Override
    default Set<Class<? extends Fact>> kinds() {
        return Set.of(WarningIssued.class);
    }

    @Override
    default void see(Tx tx, List<Followed> facts) {
        for (var followed : facts) {
            var warning = (WarningIssued) followed.fact();
            var at = followed.seal().knownAt();
            if (!warning.message().equals("ALERT")) {
                end(tx, warning, at);
            }
            if (!warning.message().equals("CANCEL")) {
                enter(tx, warning, at);
            }
        }
    }
}
