package org.anlan.logistics.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.logistics.need.Reckoning;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;

/// Keeps needs up with figures, and proposes a plan when they moved far enough.
public final class NeedsFollower implements Follower {

    private final Reckoning reckoning;
    private final Planner planner;

    /// @param reckoning turns figures into needs
    public NeedsFollower(Reckoning reckoning, Planner planner) {
        this.reckoning = reckoning;
        this.planner = planner;
    }

    @Override
    public String name() {
        return "logistics.needs";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FigureMoved.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        Map<String, Set<RegionCode>> touched = new TreeMap<>();
        for (var followed : batch) {
            if (followed.fact() instanceof FigureMoved moved
                    && reckoning.concerns(moved.indicators())) {
                touched.computeIfAbsent(moved.process(), _ -> new TreeSet<>()).add(moved.region());
            }
        }
        var position = batch.getLast().seal().position();
        touched.forEach(
                (process, regions) -> {
                    reckoning.follow(tx, process, regions, position);
                    planner.proposeIfMoved(tx, process);
                });
    }
}
