package org.anlan.forecasting.rain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sorts gauges into one order, sets missing ones aside and merges those that share a place.
///
/// The order makes every later sum independent of the order in which readings arrived.
///
/// @param reporting the gauges that are left, in order of id
/// @param remarks on gauges that were missing, merged or set aside
public record GaugeCheck(GaugeSet reporting, List<GaugeRemark> remarks) {

    private static final double SAME_PLACE_METRES = 1;
    private static final Comparator<Gauge> ORDER =
            Comparator.comparing(Gauge::id)
                    .thenComparingDouble(g -> g.place().eastingMetres())
                    .thenComparingDouble(g -> g.place().northingMetres())
                    .thenComparingDouble(Gauge::millimetres);

    public GaugeCheck {
        remarks = List.copyOf(remarks);
    }

    /// Sorts, merges and remarks gauges on a plane.
    public static GaugeCheck of(List<Gauge> gauges) {
        return of(gauges, Metric.PLANE);
    }

    /// Sorts, merges and remarks gauges whose coordinates are of one kind.
    public static GaugeCheck of(List<Gauge> gauges, Metric metric) {
        var remarks = new ArrayList<GaugeRemark>();
        var places = new ArrayList<List<Gauge>>();
        for (var gauge : gauges.stream().sorted(ORDER).toList()) {
            if (gauge.reports()) {
                samePlace(places, gauge, metric).add(gauge);
            } else {
                remarks.add(new GaugeRemark(gauge.id(), GaugeRemark.Kind.MISSING));
            }
        }
        var merged = places.stream().map(place -> merge(place, remarks)).toList();
        return new GaugeCheck(new GaugeSet(merged, metric), remarks);
    }

    /// The same check with these gauges set aside.
    GaugeCheck without(List<String> suspects) {
        var more = new ArrayList<>(remarks);
        for (var id : suspects) {
            more.add(new GaugeRemark(id, GaugeRemark.Kind.EXCLUDED_FOR_REVIEW));
        }
        return new GaugeCheck(reporting.without(suspects), more);
    }

    private static List<Gauge> samePlace(List<List<Gauge>> places, Gauge gauge, Metric metric) {
        for (var place : places) {
            if (metric.metres(place.getFirst().place(), gauge.place()) < SAME_PLACE_METRES) {
                return place;
            }
        }
        places.add(new ArrayList<>());
        return places.getLast();
    }

    private static Gauge merge(List<Gauge> samePlace, List<GaugeRemark> remarks) {
        var first = samePlace.getFirst();
        if (samePlace.size() == 1) {
            return first;
        }
        for (var gauge : samePlace) {
            remarks.add(new GaugeRemark(gauge.id(), GaugeRemark.Kind.MERGED_WITH_NEIGHBOUR));
        }
        var sum = samePlace.stream().mapToDouble(Gauge::millimetres).sum();
        return new Gauge(first.id(), first.place(), sum / samePlace.size());
    }
}
