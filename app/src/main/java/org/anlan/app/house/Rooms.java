package org.anlan.app.house;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.app.channel.Channels;
import org.anlan.dashboard.Dashboard;
import org.anlan.dashboard.desk.OtherRooms;
import org.anlan.dashboard.map.ProvinceMap;
import org.anlan.forecasting.Forecasting;
import org.anlan.ingest.Ingest;
import org.anlan.logistics.Logistics;
import org.anlan.programs.casework.Casework;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.Pack;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// All rooms of the house, in its order.
///
/// To add one: its schema in [#schemas], and in the constructor one line that builds it and one
/// [Wing] that says what it brings.
///
/// First every room is built and can answer; then each is given the others' answers. So data may
/// flow in a circle while neither imports nor constructors do.
final class Rooms {

    /// What a room brings once all rooms can answer.
    ///
    /// @param followers is given the other rooms' ports when it is written down here
    /// @param contracts its part of the HTTP door
    /// @param show fills in what screens may see of its facts
    /// @param tick what it does each minute of civil time
    private record Wing(
            Supplier<List<? extends Follower>> followers,
            Supplier<List<RoomContract>> contracts,
            Consumer<Projections> show,
            Consumer<Tx> tick) {}

    private final List<Wing> wings;
    private final Forecasting forecasting;
    private final Dashboard desk;

    /// Builds every room; none does anything by itself yet.
    ///
    /// @param channels where warnings go out to, beside feed and page
    Rooms(OpenStore open, Pack pack, Channels channels) {
        var ingest = new Ingest(open, pack);
        var data = open.database().folder();
        forecasting = new Forecasting(open, pack, data, channels.ways());
        var logistics = new Logistics(open, pack);
        var casework =
                new Casework(open, pack.findTable("standards.csv"), data.resolve("keys/programs"));
        var figures = ingest.figures();
        var readings = ingest.observations();
        var responses = forecasting.responses();
        var damage = ingest.damageRows();
        var minutes = forecasting.minutes();
        var supplies = logistics.supplies();
        var papers = logistics.papers();
        var asked = new OtherRooms(figures, readings, responses, supplies, damage, minutes, papers);
        var responsible = pack.findTable("duty_persons.csv");
        var texting = channels.isTextingPersons();
        desk = new Dashboard(open, ProvinceMap.of(pack), asked, responsible, texting);
        this.wings =
                List.of(
                        new Wing(ingest::followers, ingest::contracts, ingest::show, ingest::tick),
                        new Wing(
                                () -> forecasting.followers(figures, readings),
                                () ->
                                        forecasting.contracts(
                                                figures,
                                                readings,
                                                supplies,
                                                desk.incidents(),
                                                desk.floodAreas()),
                                forecasting::show,
                                forecasting::tick),
                        new Wing( // what came of forecasts, apart from all else they do
                                List::of,
                                List::of,
                                _ -> {},
                                tx -> forecasting.verify(tx, figures, readings)),
                        new Wing(
                                () -> logistics.followers(figures),
                                logistics::contracts,
                                logistics::show,
                                logistics::tick),
                        new Wing(
                                () -> casework.followers(damage, responses),
                                casework::contracts,
                                casework::show,
                                _ -> {}),
                        new Wing(desk::followers, desk::contracts, desk::show, desk::tick));
    }

    /// What the store must know of the rooms before it opens.
    static List<Room> schemas() {
        return List.of(
                Ingest.schema(),
                Forecasting.schema(),
                Logistics.schema(),
                Casework.schema(),
                Dashboard.schema());
    }

    /// The phone of a named 责任人, for a gateway of text messages.
    Optional<String> findPhone(String person) {
        return desk.persons().findPhone(person);
    }

    /// What the operator should know, one line each.
    List<String> notes() {
        return forecasting.notes();
    }

    List<Follower> followers() {
        return wings.stream().<Follower>flatMap(w -> w.followers().get().stream()).toList();
    }

    List<RoomContract> contracts() {
        return wings.stream().flatMap(w -> w.contracts().get().stream()).toList();
    }

    List<Consumer<Tx>> ticks() {
        return wings.stream().map(Wing::tick).toList();
    }

    Projections projections() {
        var projections = new Projections();
        wings.forEach(w -> w.show().accept(projections));
        return projections;
    }
}
