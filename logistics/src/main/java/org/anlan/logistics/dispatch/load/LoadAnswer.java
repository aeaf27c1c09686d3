package org.anlan.logistics.dispatch.load;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.dispatch.Dispatch;
import org.anlan.logistics.dispatch.Trip;
import org.anlan.logistics.dispatch.VehicleClass;
import org.anlan.logistics.plan.PlanLine;
import org.anlan.store.open.OpenStore;
import org.jspecify.annotations.Nullable;

/// Truck loads as people read them: names, clock times, units and packs, and why something stays.
final class LoadAnswer {

    private static final double METRES_A_KILOMETRE = 1_000;

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Instant begin;
    private final Map<String, PlanLine> lines = new HashMap<>();
    private final Map<String, VehicleClass> classes = new HashMap<>();

    /// @param begin the instant from which minutes count
    LoadAnswer(
            OpenStore open,
            Catalogue catalogue,
            Instant begin,
            List<PlanLine> lines,
            List<VehicleClass> classes) {
        this.open = open;
        this.catalogue = catalogue;
        this.begin = begin;
        lines.forEach(line -> this.lines.put(Integer.toString(line.line()), line));
        classes.forEach(kind -> this.classes.put(kind.id(), kind));
    }

    Map<String, Object> of(Dispatch dispatch) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("begin", begin);
        shown.put("figures", figures(dispatch.figures()));
        shown.put("trips", dispatch.trips().stream().map(this::shown).toList());
        shown.put("uncarried", dispatch.uncarried().stream().map(this::shown).toList());
        shown.put("sample", true);
        return shown;
    }

    private static Map<String, Object> figures(Dispatch.Figures figures) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("waitingTonHours", decimal(figures.waitingTonHours()));
        shown.put("waitingBound", decimal(figures.waitingBound()));
        shown.put("vehicleTonHours", decimal(figures.vehicleTonHours()));
        shown.put("loadBound", decimal(figures.loadBound()));
        shown.put("clusterBound", decimal(figures.clusterBound()));
        shown.put("kilometres", decimal(figures.kilometres()));
        shown.put("carriedTonnes", decimal(figures.carriedTonnes()));
        return shown;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private Instant at(int minute) {
        return begin.plus(Duration.ofMinutes(minute));
    }

    private Map<String, Object> shown(Trip trip) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("depot", trip.depot());
        shown.put("depotName", catalogue.getWarehouse(trip.depot()).name());
        var kind = classes.get(trip.vehicleClass());
        shown.put("vehicleClass", trip.vehicleClass());
        shown.put("vehicleZh", kind == null ? trip.vehicleClass() : kind.nameZh());
        shown.put("vehicleEn", kind == null ? trip.vehicleClass() : kind.nameEn());
        shown.put("vehicle", trip.vehicle());
        shown.put("trip", trip.number());
        shown.put("driver", trip.driver());
        shown.put("drivers", trip.drivers());
        shown.put("departAt", at(trip.departMinute()));
        shown.put("backAt", at(trip.backMinute()));
        shown.put("driveMinutes", trip.driveMinutes());
        shown.put("kilometres", decimal(trip.metres() / METRES_A_KILOMETRE));
        shown.put("stops", trip.stops().stream().map(this::shown).toList());
        return shown;
    }

    private Map<String, @Nullable Object> shown(Trip.Stop stop) {
        var code = new RegionCode(stop.place());
        var name = open.divisions().find(code, open.day()).map(Region::name);
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("region", code);
        shown.put("regionName", name.orElse(stop.place()));
        shown.put("regionNameEn", open.divisions().findNameEn(code, open.day()));
        shown.put("arriveAt", at(stop.arriveMinute()));
        shown.put("leaveAt", at(stop.leaveMinute()));
        shown.put("restMinutes", stop.restMinutes());
        shown.put(
                "drops",
                stop.drops().stream().map(drop -> line(drop.delivery(), drop.units())).toList());
        return shown;
    }

    private Map<String, Object> line(String delivery, long units) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("line", Integer.valueOf(delivery));
        shown.put("units", Long.toString(units));
        var line = lines.get(delivery);
        if (line != null) {
            var goods = catalogue.getGoods(line.item());
            shown.put("item", line.item());
            shown.put("itemZh", goods.name().zh());
            shown.put("itemEn", goods.name().en());
            shown.put("unitZh", goods.unit().zh());
            shown.put("unitEn", goods.unit().en());
            shown.put("lot", line.lot());
            catalogue.packingsOf(line.item()).stream()
                    .findFirst()
                    .ifPresent(packing -> shown.put("packs", packing.whole(units)));
        }
        return shown;
    }

    private Map<String, Object> shown(Dispatch.Uncarried row) {
        var shown = line(row.delivery(), row.units());
        var line = lines.get(row.delivery());
        if (line != null) {
            shown.put("depot", line.depot());
            shown.put("region", line.region());
        }
        shown.put("rule", row.rule().name());
        shown.put("reasonZh", row.rule().zh());
        shown.put("reasonEn", row.rule().en());
        return shown;
    }
}
