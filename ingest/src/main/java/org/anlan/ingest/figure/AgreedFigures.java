package org.anlan.ingest.figure;

import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.FiguresAgreed;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;

/// Learns from the journal what consultations agreed on: the state 会商核定 of a figure. What reports
/// say stays beside it, and moves on. That figures moved is told, so that screens read them anew.
public final class AgreedFigures implements Follower {

    private static final Indicators INDICATORS = Indicators.bundled();

    @Override
    public String name() {
        return "ingest.agreed";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(FiguresAgreed.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        for (var followed : batch) {
            if (followed.fact() instanceof FiguresAgreed agreed) {
                keep(tx, followed, agreed);
                SqlRolled.touch(tx.handle());
                tx.state(moved(agreed));
            }
        }
    }

    private static FigureMoved moved(FiguresAgreed agreed) {
        return new FigureMoved(
                agreed.process(),
                agreed.base(),
                agreed.region(),
                List.copyOf(agreed.values().keySet()));
    }

    private static void keep(Tx tx, Followed followed, FiguresAgreed agreed) {
        agreed.values()
                .forEach(
                        (code, value) ->
                                SqlAgreedFigures.insert(
                                        tx.handle(),
                                        agreed,
                                        code,
                                        Measure.of(value, INDICATORS.get(code).unit()),
                                        followed.seal().civilTime(),
                                        followed.seal().position()));
    }
}
