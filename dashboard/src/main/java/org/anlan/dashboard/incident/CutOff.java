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
import org.anlan.domain.RegionLevel;
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

    /// @param townships how many townships are cut off: one with several cuts counts once
    /// @param unnamed places of which only the county is known: how many townships that is nobody
    ///     has said
    record Board(int townships, int unnamed, List<Item> items) {}

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
        var items = bySpot.values().stream().map(this::item).toList();
        var townships = (int) items.stream().filter(i -> isNamed(i.region())).count();
        return new Board(townships, items.size() - townships, items);
    }

    private boolean isNamed(RegionCode region) {
        var level = places.level(region);
        return level == RegionLevel.TOWNSHIP || level == RegionLevel.VILLAGE;
    }

    /// A township is one place; a call that names only the county is told apart by its words.
    private Object spot(Open incident) {
        return isNamed(incident.region())
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
