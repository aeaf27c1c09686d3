package org.anlan.logistics.dispatch.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.logistics.dispatch.Dispatch;
import org.anlan.logistics.dispatch.Trip;

/// Loads as `loads.json` has them and as they are kept: trips, what stays and why, and the figures.
public final class LoadsView {

    private static final double METRES_A_KILOMETRE = 1_000;

    private LoadsView() {}

    /// As maps and lists, in a fixed order.
    ///
    /// @param mostMinutes by when every vehicle is back
    public static Map<String, Object> of(Dispatch dispatch, int mostMinutes) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("mostMinutes", mostMinutes);
        shown.put("figures", figures(dispatch.figures()));
        shown.put("trips", dispatch.trips().stream().map(LoadsView::shown).toList());
        shown.put("uncarried", dispatch.uncarried().stream().map(LoadsView::shown).toList());
        return shown;
    }

    private static Map<String, Object> figures(Dispatch.Figures figures) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("waitingTonHours", figures.waitingTonHours());
        shown.put("waitingBound", figures.waitingBound());
        shown.put("waitingGap", figures.waitingGap());
        shown.put("vehicleTonHours", figures.vehicleTonHours());
        shown.put("loadBound", figures.loadBound());
        shown.put("loadGap", figures.loadGap());
        shown.put("clusterBound", figures.clusterBound());
        shown.put("clusterGap", figures.clusterGap());
        shown.put("kilometres", figures.kilometres());
        shown.put("carriedTonnes", figures.carriedTonnes());
        return shown;
    }

    private static Map<String, Object> shown(Trip trip) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("depot", trip.depot());
        shown.put("vehicleClass", trip.vehicleClass());
        shown.put("vehicle", trip.vehicle());
        shown.put("number", trip.number());
        shown.put("driver", trip.driver());
        shown.put("drivers", trip.drivers());
        shown.put("departMinute", trip.departMinute());
        shown.put("backMinute", trip.backMinute());
        shown.put("backRestMinutes", trip.backRestMinutes());
        shown.put("driveMinutes", trip.driveMinutes());
        shown.put("kilometres", trip.metres() / METRES_A_KILOMETRE);
        shown.put("stops", trip.stops().stream().map(LoadsView::shown).toList());
        return shown;
    }

    private static Map<String, Object> shown(Trip.Stop stop) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("place", stop.place());
        shown.put("arriveMinute", stop.arriveMinute());
        shown.put("leaveMinute", stop.leaveMinute());
        shown.put("restMinutes", stop.restMinutes());
        shown.put("drops", drops(stop.drops()));
        return shown;
    }

    private static List<Map<String, Object>> drops(List<Trip.Drop> drops) {
        return drops.stream()
                .map(
                        drop ->
                                Map.<String, Object>of(
                                        "delivery", drop.delivery(), "units", drop.units()))
                .toList();
    }

    private static Map<String, Object> shown(Dispatch.Uncarried row) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("delivery", row.delivery());
        shown.put("units", row.units());
        shown.put("rule", row.rule().name());
        shown.put("reasonZh", row.rule().zh());
        shown.put("reasonEn", row.rule().en());
        return shown;
    }
}
