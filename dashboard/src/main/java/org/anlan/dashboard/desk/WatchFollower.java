package org.anlan.dashboard.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;

/// Shows each sealed fact to the watches that look at its kind.
public final class WatchFollower implements Follower {

    private final String name;
    private final List<Watch> watches;

    /// @param name its lasting name, under which its position is kept
    public WatchFollower(String name, List<Watch> watches) {
        this.name = name;
        this.watches = List.copyOf(watches);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        var kinds = new HashSet<Class<? extends Fact>>();
        watches.forEach(w -> kinds.addAll(w.kinds()));
        return kinds;
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        for (var watch : watches) {
            var seen =
                    batch.stream()
                            .filter(f -> watch.kinds().contains(f.fact().getClass()))
                            .toList();
            if (!seen.isEmpty()) {
                watch.see(tx, seen);
            }
        }
    }
}
