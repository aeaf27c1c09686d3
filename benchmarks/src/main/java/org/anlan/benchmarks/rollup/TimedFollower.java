package org.anlan.benchmarks.rollup;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.anlan.domain.Fact;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;

/// A follower with a watch: how long each batch took, without its commit. Thread-safe as the other.
///
/// @param follower the one that is timed
/// @param nanos what each batch took
record TimedFollower(Follower follower, BlockingQueue<Long> nanos) implements Follower {

    TimedFollower(Follower follower) {
        this(follower, new LinkedBlockingQueue<>());
    }

    @Override
    public String name() {
        return follower.name();
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return follower.kinds();
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        var begin = System.nanoTime();
        follower.follow(tx, batch);
        nanos.add(System.nanoTime() - begin);
    }
}
