package org.anlan.dashboard.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.dashboard.desk.CivilTime;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.incident.OpenIncidents.Open;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.store.Store;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;

/// The places that are out of contact or reach now (失联、三断): derived from the calls in hand.
/// Thread-safe.
public final class CutOff {

    /// A place cut off.
    ///
    /// @param county the county or zone it lies in; itself where only the county is known
    /// @param kinds in how many ways, in Chinese, as `kindsEn` in English
    /// @param since civil time of the first call about it
    record Item(
            RegionCode region,
            String name,
            String regionName,
            Optional<String> regionNameEn,
            RegionCode county,
            String place,
            List<String> kinds,
            List<String> kindsEn,
            Instant since,
            List<UUID> incidents) {}

    /// @param townships how many places are cut off: a place with several cuts counts once
    record Board(int townships, List<Item> items) {}

    private final Store store;
    private final Places places;

    public CutOff(Store store, Places places) {
        this.store = store;
        this.places = places;
    }

    /// Adds the operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("listCutOff", this::list);
    }

    private Answer list(Ask ask) {
        var known = CivilTime.known(ask);
        return Answer.ok(store.read(h -> board(OpenIncidents.list(h, known))));
    }

    private Board board(List<Open> open) {
        var bySpot = new LinkedHashMap<Object, List<Open>>();
        open.stream()
                .filter(i -> i.kind().cutOff())
                .forEach(i -> bySpot.computeIfAbsent(spot(i), _ -> new ArrayList<>()).add(i));
        return new Board(bySpot.size(), bySpot.values().stream().map(this::item).toList());
    }

    /// A township is one place; a call that names only the county is told apart by its words.
    private static Object spot(Open incident) {
        return incident.region().digits().length() > 6
                ? incident.region()
                : List.of(incident.region(), incident.place());
    }

    private Item item(List<Open> calls) {
        var first = calls.getFirst();
        var names = calls.stream().map(i -> i.kind().name()).distinct().toList();
        return new Item(
                first.region(),
                places.name(first.region()),
                places.longName(first.region()),
                places.longNameEn(first.region()),
                places.county(first.region()),
                first.place(),
                names.stream().map(Bilingual::zh).toList(),
                names.stream().map(Bilingual::en).toList(),
                calls.stream().map(Open::at).min(Comparator.naturalOrder()).orElse(first.at()),
                calls.stream().map(Open::id).toList());
    }
}
