package org.anlan.forecasting.rain;

import java.util.ArrayList;
import java.util.List;

/// The classical (Matheron) estimate: pairs of gauges are put in classes of distance, and each
/// class gives half its mean squared difference. A pair is in class `k` if `(k-1)w < d <= kw`.
///
/// @param classes those that hold pairs, rising in distance
/// @param cutoffMetres pairs farther apart do not count
/// @see "G. Matheron, Traité de géostatistique appliquée, 1962; classes as in R gstat"
public record EmpiricalVariogram(List<DistanceClass> classes, double cutoffMetres) {

    private static final int CLASSES = 15;

    public EmpiricalVariogram {
        classes = List.copyOf(classes);
    }

    /// One class of distance.
    ///
    /// @param pairs how many pairs, above 0
    /// @param metres their mean distance
    /// @param semivariance half their mean squared difference, in mm²
    public record DistanceClass(int pairs, double metres, double semivariance) {}

    /// With gstat's habits: a third of the gauges' extent in fifteen classes.
    public static EmpiricalVariogram of(GaugeSet gauges) {
        var cutoff = gauges.extentMetres() / 3;
        return of(gauges, cutoff, cutoff / CLASSES);
    }

    /// With classes of a given width, up to a given distance.
    public static EmpiricalVariogram of(GaugeSet gauges, double cutoffMetres, double widthMetres) {
        var size = (int) Math.ceil(cutoffMetres / widthMetres - 1e-9);
        var pairs = new int[size];
        var metres = new double[size];
        var squares = new double[size];
        for (int i = 0; i < gauges.size(); i++) {
            for (int j = 0; j < i; j++) {
                var distance = gauges.metres(i, j);
                var k = (int) Math.ceil(distance / widthMetres) - 1;
                if (distance <= cutoffMetres && k >= 0 && k < size) {
                    var difference = gauges.depth(i) - gauges.depth(j);
                    pairs[k]++;
                    metres[k] += distance;
                    squares[k] += difference * difference;
                }
            }
        }
        return new EmpiricalVariogram(classes(pairs, metres, squares), cutoffMetres);
    }

    private static List<DistanceClass> classes(int[] pairs, double[] metres, double[] squares) {
        var classes = new ArrayList<DistanceClass>();
        for (int k = 0; k < pairs.length; k++) {
            if (pairs[k] > 0) {
                var semivariance = squares[k] / (2.0 * pairs[k]);
                classes.add(new DistanceClass(pairs[k], metres[k] / pairs[k], semivariance));
            }
        }
        return classes;
    }
}
