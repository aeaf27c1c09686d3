package org.anlan.forecasting.rain;

import java.util.Arrays;

/// The few gauges nearest to a place, nearest first, found by insertion into a short list.
final class NearestGauges {

    private final GaugeSet gauges;
    private final int[] nearest;
    private final double[] metres;
    private int found;
    private PlanePoint from = new PlanePoint(0, 0);

    NearestGauges(GaugeSet gauges, int wanted) {
        this.gauges = gauges;
        nearest = new int[wanted];
        metres = new double[wanted];
    }

    /// Looks around a place, ignoring one gauge (or none, if negative).
    NearestGauges to(PlanePoint place, int ignored) {
        lookFrom(place);
        for (int i = 0; i < gauges.size(); i++) {
            if (i != ignored) {
                offer(i);
            }
        }
        return this;
    }

    /// Looks around a place by way of an index of the same gauges; the same answer.
    NearestGauges to(PlanePoint place, GaugeIndex index) {
        lookFrom(place);
        index.offer(place, this);
        return this;
    }

    private void lookFrom(PlanePoint place) {
        found = 0;
        from = place;
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
    }

    /// The distance that another gauge must undercut, in metres; infinite while there is room.
    double farthestMetres() {
        return metres[metres.length - 1];
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

    /// Takes a gauge in if it is among the nearest; of two equally far the first by number.
    void offer(int gauge) {
        var distance = gauges.metres(gauge, from.eastingMetres(), from.northingMetres());
        if (distance > farthestMetres() || !isBefore(gauge, distance, metres.length - 1)) {
            return;
        }
        found = Math.min(found + 1, metres.length);
        var rank = found - 1;
        while (rank > 0 && isBefore(gauge, distance, rank - 1)) {
            metres[rank] = metres[rank - 1];
            nearest[rank] = nearest[rank - 1];
            rank--;
        }
        metres[rank] = distance;
        nearest[rank] = gauge;
    }

    private boolean isBefore(int gauge, double distance, int rank) {
        return distance < metres[rank] || (distance == metres[rank] && gauge < nearest[rank]);
    }
}
