package org.anlan.dashboard.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.store.Store;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;

/// The time axis under the wall: what happened when, as it was known. Thread-safe.
public final class Timeline {

    private static final Duration USUAL = Duration.ofHours(24);
    private static final int MOST = 1_000;

    record Marks(Instant from, Instant to, boolean cut, List<SqlTimeline.Mark> items) {}

    private final Store store;
    private final Places places;

    public Timeline(Store store, Places places) {
        this.store = store;
        this.places = places;
    }

    /// Adds the operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("getTimeline", this::list);
    }

    private Answer list(Ask ask) {
        var to = ask.given("to").map(CivilTime::asked).orElseGet(() -> store.civil().instant());
        var from = ask.given("from").map(CivilTime::asked).orElseGet(() -> to.minus(USUAL));
        var marks =
                store.read(
                        h -> SqlTimeline.list(h, from, to, places.province().digits(), MOST + 1));
        var cut = marks.size() > MOST;
        var shown = marks.stream().limit(MOST).toList().reversed();
        return Answer.ok(new Marks(from, to, cut, shown));
    }
}
