package org.anlan.dashboard.board;

import java.util.List;
import java.util.Set;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.Watch;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Remembers which counties a process touches: those with a figure. They are asked for the numbers
/// of evacuation.
final class AffectedWatch implements Watch {

    private final Places places;

    AffectedWatch(Places places) {
        this.places = places;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FigureMoved.class);
    }

    @Override
    public void see(Tx tx, List<Followed> facts) {
        facts.stream()
                .map(f -> (FigureMoved) f.fact())
                .filter(m -> places.level(m.region()).standsAsCounty())
                .map(m -> List.of(m.process(), m.region().digits()))
                .distinct()
                .forEach(key -> SqlAffected.put(tx, key.get(0), key.get(1)));
    }
}
