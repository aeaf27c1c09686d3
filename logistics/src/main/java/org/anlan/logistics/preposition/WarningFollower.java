package org.anlan.logistics.preposition;

import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.WarningDrafted;
import org.anlan.domain.fact.WarningIssued;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;

/// Proposes stock moves when a red or orange warning is drafted, and follows its signature.
final class WarningFollower implements Follower {

    private static final Set<String> COLOURS = Set.of("RED", "ORANGE");

    private final MovesAhead moves;

    WarningFollower(MovesAhead moves) {
        this.moves = moves;
    }

    @Override
    public String name() {
        return "logistics.preposition";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(WarningDrafted.class, WarningIssued.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        for (var followed : batch) {
            if (followed.fact() instanceof WarningDrafted drafted
                    && COLOURS.contains(drafted.colour())) {
                moves.propose(tx, drafted);
            } else if (followed.fact() instanceof WarningIssued issued) {
                SqlAhead.hold(tx.handle(), issued.warning())
                        .ifPresent(a -> moves.signed(tx, a, issued.signer(), issued.moves()));
            }
        }
    }
}
