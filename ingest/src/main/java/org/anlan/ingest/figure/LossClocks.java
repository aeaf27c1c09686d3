package org.anlan.ingest.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.ingest.report.Clocks;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;

/// Starts the clocks that so many losses ask for, once a region's reports of one base count them
/// in sum: ten dead or missing are ten, whichever towns reported them, in however many reports.
public final class LossClocks implements Follower {

    private final Clocks clocks;

    /// @param clocks knows the conditions and starts the clocks
    public LossClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return "ingest.loss-clocks";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FigureMoved.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        batch.stream()
                .map(Followed::fact)
                .filter(FigureMoved.class::isInstance)
                .map(FigureMoved.class::cast)
                .filter(moved -> clocks.asksFor(moved.region(), moved.indicators()))
                .distinct()
                .forEach(moved -> look(tx, moved));
    }

    private void look(Tx tx, FigureMoved moved) {
        var counted = submitted(tx, moved.process(), moved.base(), moved.region());
        clocks.counted(tx, moved.process(), moved.base(), moved.region(), counted);
    }

    private static Map<String, Long> submitted(
            Tx tx, String process, String base, RegionCode region) {
        var counted = new HashMap<String, Long>();
        SqlFigures.now(tx.handle(), process, base, List.of(region))
                .getOrDefault(region, Map.of())
                .forEach(
                        (indicator, tally) -> {
                            var value = tally.submitted();
                            if (value != null) {
                                counted.put(indicator, value);
                            }
                        });
        return counted;
    }
}
