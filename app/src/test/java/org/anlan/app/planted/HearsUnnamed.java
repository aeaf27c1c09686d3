package org.anlan.app.planted;

import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;

/// A consumer that its fact does not name, as none may be.
public final class HearsUnnamed implements Follower {

    @Override
    public String name() {
        return "planted.unnamed";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FigureMoved.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        throw new UnsupportedOperationException("Nobody calls what is planted.");
    }
}
