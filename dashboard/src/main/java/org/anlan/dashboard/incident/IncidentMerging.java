package org.anlan.dashboard.incident;

import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Actor;
import org.anlan.store.Tx;
import org.anlan.web.Problem;

/// Two calls that tell of one thing: an officer joins them, says they differ, or parts them again.
final class IncidentMerging {

    /// What the officer decides, with the state it leaves.
    enum Decision {
        MERGE("MERGED", "MERGED"),
        DECLINE("DECLINED", "DECLINED"),
        UNDO("UNDONE", "PARTED");

        private final String kept;
        private final String told;

        Decision(String kept, String told) {
            this.kept = kept;
            this.told = told;
        }

        /// The word for it in the fact.
        String told() {
            return told;
        }
    }

    record Merge(UUID into, Decision decision) {}

    private IncidentMerging() {}

    /// @throws Problem 409 if one of them is already part of another, or the other is closed
    static void decide(Tx tx, Actor officer, Incident newer, Incident older, Decision decision) {
        switch (decision) {
            case MERGE -> join(tx, newer, older);
            case UNDO -> part(tx, newer, older);
            case DECLINE -> refuseJoined(newer, older); // keeps the proposal from coming again
        }
        SqlTwins.decide(
                tx.handle(), newer.id(), older.id(), decision.kept, officer.name(), tx.civilNow());
    }

    private static void join(Tx tx, Incident newer, Incident older) {
        var alone = newer.mergedInto().isEmpty() && newer.calls() == 1;
        if (newer.id().equals(older.id()) || !alone || older.mergedInto().isPresent()) {
            throw Problem.conflict("只能把一条独立的接报并入另一条独立的接报。");
        }
        if (older.state() == IncidentState.CLOSED) {
            throw Problem.conflict("要并入的那条接报已办结,并入后这一处险情就看不到了。");
        }
        SqlIncidents.merge(tx.handle(), newer.id(), Optional.of(older.id()));
    }

    private static void refuseJoined(Incident newer, Incident older) {
        if (newer.mergedInto().equals(Optional.of(older.id()))) {
            throw Problem.conflict("这两条接报已经合并,请先拆分。");
        }
    }

    private static void part(Tx tx, Incident newer, Incident older) {
        if (!newer.mergedInto().equals(Optional.of(older.id()))) {
            throw Problem.conflict("这两条接报没有合并。");
        }
        SqlIncidents.merge(tx.handle(), newer.id(), Optional.empty());
    }
}
