package org.anlan.app.house;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.ingest.Ingest;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.Pack;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;
import org.anlan.web.pages.Pages;

/// All rooms of the house, in its order. To add one: its schema in [#schemas], and in the
/// constructor one line that builds it and one [Wing] that says what it brings.
///
/// First every room is built and can answer; then each is given the others' answers. So data may
/// flow in a circle while neither imports nor constructors do.
final class Rooms {

    /// What a room brings once all rooms can answer.
    ///
    /// @param followers is given the other rooms' ports when it is written down here
    /// @param contracts its part of the HTTP door
    /// @param show fills in what screens may see of its facts
    private record Wing(
            Supplier<List<? extends Follower>> followers,
            Supplier<List<RoomContract>> contracts,
            Consumer<Projections> show) {}

    private final List<Wing> wings;
    private final List<Consumer<Tx>> ticks;

    /// Builds every room; none does anything by itself yet.
    Rooms(OpenStore open, Pack pack) {
        var ingest = new Ingest(open, pack);
        this.ticks = List.of(ingest::tick);
        this.wings = List.of(new Wing(ingest::followers, ingest::contracts, ingest::show));
    }

    /// What the store must know of the rooms before it opens.
    static List<Room> schemas() {
        return List.of(Ingest.schema());
    }

    /// What each room does every minute of civil time.
    List<Consumer<Tx>> ticks() {
        return ticks;
    }

    /// The pages and the files beside them.
    static Pages pages(OpenStore open) {
        return new Pages("org/anlan/dashboard")
                .page("/", "index.html", html -> html)
                .page("/wall", "wall.html", html -> html)
                .page("/sign-in", "sign-in.html", html -> html);
    }

    List<Follower> followers() {
        return wings.stream().<Follower>flatMap(w -> w.followers().get().stream()).toList();
    }

    List<RoomContract> contracts() {
        return wings.stream().flatMap(w -> w.contracts().get().stream()).toList();
    }

    Projections projections() {
        var projections = new Projections();
        wings.forEach(w -> w.show().accept(projections));
        return projections;
    }
}
