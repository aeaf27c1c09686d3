package org.anlan.ingest.report;

import java.util.List;
import java.util.Set;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ResponseChanged;
import org.anlan.domain.port.Responses;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;

/// Learns from the journal where a relief response (救灾应急响应) is in force: there daily reports are
/// owed. Other types of response ask for none.
public final class ReliefResponses implements Follower {

    private final OpenStore open;
    private final DailyClocks daily;

    /// @param daily told of each end
    public ReliefResponses(OpenStore open, DailyClocks daily) {
        this.open = open;
        this.daily = daily;
    }

    @Override
    public String name() {
        return "ingest.responses";
    }

    @Override
    public Set<Class<? extends Fact>> kinds() {
        return Set.of(ResponseChanged.class);
    }

    @Override
    public void follow(Tx tx, List<Followed> batch) {
        for (var followed : batch) {
            if (followed.fact() instanceof ResponseChanged changed
                    && changed.type().equals(Responses.Type.RELIEF.name())) {
                note(tx, followed, changed);
            }
        }
    }

    private void note(Tx tx, Followed followed, ResponseChanged changed) {
        var at = followed.seal().civilTime();
        if (changed.level() == 0) {
            SqlResponses.end(tx.handle(), changed.response(), at);
            daily.responseEnded(tx, at);
        } else {
            var path = open.divisions().path(changed.region(), open.day());
            SqlResponses.put(tx.handle(), changed.response(), path, at);
        }
    }
}
