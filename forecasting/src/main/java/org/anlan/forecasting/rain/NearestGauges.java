package org.anlan.forecasting.rain;

import java.util.Arrays;

/// The few gauges nearest to a place, nearest first, found by insertion into a short list.
final class NearestGauges {

    private final GaugeSet gauges;
    private final int[] nearest;
    private final double[] metres;
    private int found;

    NearestGauges(GaugeSet gauges, int wanted) {
        this.gauges = gauges;
        nearest = new int[wanted];
        metres = new double[wanted];
    }

    /// Looks around a place, ignoring one gauge (or none, if negative).
    NearestGauges to(PlanePoint place, int ignored) {
        found = 0;
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        for (int i = 0; i < gauges.size(); i++) {
            if (i != ignored) {
                insert(i, gauges.metres(i, place.eastingMetres(), place.northingMetres()));
            }
        }
        return this;
    }

    int found() {
        return found;
    }

    int gauge(int rank) {
        return nearest[rank];
    }

    double metres(int rank) {
        return metres[rank];
    }

    private void insert(int gauge, double distance) {
        if (distance >= metres[metres.length - 1]) {
            return;
        }
        found = Math.min(found + 1, metres.length);
        var rank = found - 1;
        while (rank > 0 && metres[rank - 1] > distance) {
            metres[rank] = metres[rank - 1];
            nearest[rank] = nearest[rank - 1];
            rank--;
        }
        metres[rank] = distance;
        nearest[rank] = gauge;
    }
}
