package org.anlan.dashboard.board;

import java.util.List;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.desk.WatchFollower;
import org.anlan.dashboard.floodarea.FloodArea;
import org.anlan.domain.port.Figures;
import org.anlan.store.Store;
import org.anlan.store.journal.Follower;
import org.anlan.web.RoomContract;

/// What the wall reads beside figures. Thread-safe.
public final class Board {

    private final TaskBoard tasks;
    private final Timeline timeline;
    private final Evacuation evacuation;
    private final Follower follower;

    /// @param floodAreas those of the province pack, for their names
    public Board(Store store, Places places, Figures figures, List<FloodArea> floodAreas) {
        tasks = new TaskBoard(store, places);
        timeline = new Timeline(store, places);
        evacuation = new Evacuation(store, places, figures);
        follower =
                new WatchFollower(
                        "desk.board",
                        List.of(
                                new MatterWatch(),
                                new TimelineWatch(places, floodAreas),
                                new AffectedWatch(places)));
    }

    /// Who fills the read models.
    public Follower follower() {
        return follower;
    }

    /// What counties told of those to move, moved and left.
    public Evacuation evacuation() {
        return evacuation;
    }

    /// Adds the operations of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        tasks.addTo(contract);
        timeline.addTo(contract);
        evacuation.addTo(contract);
    }
}
