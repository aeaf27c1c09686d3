package org.anlan.store.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;

/// A follower for tests that remembers the numbers of what [Happened], and cannot bear one of them.
public final class Remembering implements Follower {

    private final List<Integer> followed = Collections.synchronizedList(new ArrayList<>());
    private volatile int poison = -1;

    /// The numbers followed, in order.
    public List<Integer> followed() {
        return followed;
    }

    /// Which number it fails on; -1 for none.
    public void poison(int number) {
        poison = number;
    }

    @Override
    public String name() {
        return "test.remembering";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(Happened.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        var numbers = batch.stream().map(f -> ((Happened) f.fact()).number()).toList();
        if (numbers.contains(poison)) {
            throw new IllegalStateException("poison");
        }
        tx.afterCommit(() -> followed.addAll(numbers));
    }
}
