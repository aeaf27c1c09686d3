package org.anlan.logistics.convoy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Region;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Truck loads as sender and receiver read them alike.
final class LoadViews {

    private final OpenStore open;
    private final Catalogue catalogue;

    LoadViews(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
    }

    /// A load with its rows, where it was, and to whom it was handed out.
    Map<String, Object> whole(Handle handle, Load load) {
        var shown = list(handle, List.of(load)).getFirst();
        shown.put(
                "positions",
                SqlPositions.list(handle, load.id()).stream().map(this::shown).toList());
        var handouts = SqlHandouts.list(handle, load.id());
        shown.put("handouts", handouts);
        shown.put("peopleServed", handouts.stream().mapToLong(Handout::people).sum());
        return shown;
    }

    /// Loads with their rows and the last position of each.
    List<Map<String, Object>> list(Handle handle, List<Load> loads) {
        var ids = loads.stream().map(Load::id).toList();
        var rows = SqlLoads.rows(handle, ids);
        var last = SqlPositions.last(handle, ids);
        var handed = SqlHandouts.handed(handle, ids);
        var shown = new ArrayList<Map<String, Object>>();
        for (var load : loads) {
            var own = rows.getOrDefault(load.id(), List.of());
            var one = shown(load, own);
            one.put("position", Optional.ofNullable(last.get(load.id())).map(this::shown));
            one.put("lines", own.stream().map(r -> shown(r, handed.get(load.id()))).toList());
            shown.add(one);
        }
        return shown;
    }

    private Map<String, Object> shown(Load load, List<Load.Row> rows) {
        var region = open.divisions().find(load.region(), open.day()).map(Region::name);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", load.id());
        shown.put("number", load.number());
        shown.put("check", LoadCheck.of(load.id()));
        shown.put("plan", load.plan());
        shown.put("depot", load.depot());
        shown.put("depotName", catalogue.getWarehouse(load.depot()).name());
        shown.put("depotRegion", catalogue.getWarehouse(load.depot()).region());
        shown.put("region", load.region());
        shown.put("regionName", region.orElse(load.region().digits()));
        shown.put("regionNameEn", open.divisions().findNameEn(load.region(), open.day()));
        shown.put("vehicle", load.vehicle());
        shown.put("driver", load.driver());
        shown.put("driverPhone", load.driverPhone());
        shown.put("departedAt", load.departedAt());
        shown.put("sender", load.sender());
        shown.put("state", load.state());
        shown.put("stateZh", stateZh(load, rows));
        shown.put("overdue", load.isOverdue(open.civil().instant()));
        journey(shown, load);
        shown.put("receipt", load.receipt());
        return shown;
    }

    private static void journey(Map<String, Object> shown, Load load) {
        var journey = load.journey();
        shown.put("started", journey.started());
        shown.put("plannedArrival", journey.planned());
        shown.put("expectedAt", journey.expected());
        shown.put("arrived", journey.arrived());
        shown.put("plannedErrorMinutes", error(journey.planned(), journey.arrived()));
        shown.put("expectedErrorMinutes", error(journey.expected(), journey.arrived()));
    }

    /// Minutes it came later than was reckoned; below zero where it came earlier.
    private static Optional<Long> error(Optional<Instant> reckoned, Optional<Load.Step> came) {
        return reckoned.flatMap(r -> came.map(c -> Duration.between(r, c.at()).toMinutes()));
    }

    private static String stateZh(Load load, List<Load.Row> rows) {
        var isShort = rows.stream().anyMatch(r -> r.lost() > 0);
        return load.receipt().isPresent() && isShort ? "已签收,有差异" : load.state().zh();
    }

    private Map<String, Object> shown(Load.Row row, @Nullable Map<Integer, Long> handed) {
        var goods = catalogue.getGoods(row.item());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("line", row.line());
        shown.put("item", row.item());
        shown.put("itemZh", goods.name().zh());
        shown.put("itemEn", goods.name().en());
        shown.put("unitZh", goods.unit().zh());
        shown.put("unitEn", goods.unit().en());
        shown.put("lot", row.lot());
        shown.put("expires", row.expires());
        shown.put("sent", Long.toString(row.sent()));
        shown.put("received", row.received().map(r -> Long.toString(r)));
        shown.put("discrepancy", Long.toString(row.lost()));
        shown.put("reason", row.reason());
        var units = handed == null ? 0 : handed.getOrDefault(row.line(), 0L);
        shown.put("handedOut", Long.toString(units));
        return shown;
    }

    private Map<String, Object> shown(Position position) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("at", position.at());
        shown.put("way", position.way());
        shown.put("wayZh", position.way().zh());
        shown.put("region", position.region());
        shown.put("place", position.place());
        shown.put("lon", position.point().map(PlacePoints.Point::lon));
        shown.put("lat", position.point().map(PlacePoints.Point::lat));
        shown.put("expectedAt", position.expected());
        shown.put("isDriver", position.isDriver());
        shown.put("recorder", position.recorder());
        return shown;
    }
}
