package org.anlan.dashboard.incident;

import java.time.Instant;
import java.util.List;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.RegionCode;
import org.anlan.store.Store;
import org.anlan.web.Answer;
import org.anlan.web.RoomContract;

/// The places that are out of contact or reach now (失联、三断): derived from the calls in hand.
public final class CutOff {

    /// A place cut off.
    ///
    /// @param since civil time of the first call about it
    record Item(
            RegionCode region,
            String regionName,
            String place,
            String kind,
            String kindZh,
            String kindEn,
            Instant since,
            java.util.UUID incident) {}

    /// @param townships how many places are cut off: a place with several cuts counts once
    record Board(long townships, List<Item> items) {}

    private final Store store;
    private final Places places;

    public CutOff(Store store, Places places) {
        this.store = store;
        this.places = places;
    }

    /// Adds the operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("listCutOff", _ -> Answer.ok(store.read(h -> board(OpenIncidents.list(h)))));
    }

    private Board board(List<OpenIncidents.Open> open) {
        var items = open.stream().filter(i -> i.kind().cutOff()).map(this::item).toList();
        return new Board(items.stream().map(CutOff::spot).distinct().count(), items);
    }

    /// A township is one place; a call that names only the county is told apart by its words.
    private static Object spot(Item item) {
        return item.region().digits().length() > 6
                ? item.region()
                : List.of(item.region(), item.place());
    }

    private Item item(OpenIncidents.Open incident) {
        return new Item(
                incident.region(),
                places.longName(incident.region()),
                incident.place(),
                incident.kind().code(),
                incident.kind().name().zh(),
                incident.kind().name().en(),
                incident.at(),
                incident.id());
    }
}
