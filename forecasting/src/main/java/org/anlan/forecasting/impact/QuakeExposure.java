package org.anlan.forecasting.impact;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many live at each degree of shaking, by country: cells of a grid put together. A cell at
/// 6.5 to below 7.5 counts as VII; above X as X; below 0.5, and where a figure is missing, not.
/// Not safe for several threads while cells are added.
///
/// @see "USGS PAGER, losspager/models/exposure.py"
public final class QuakeExposure {

    private static final double HALF = 0.5;

    private final SortedMap<String, double[]> countries = new TreeMap<>();
    private int missing;

    /// Adds a cell.
    ///
    /// @param degree of shaking, with its fraction
    /// @param people who live there
    public void add(String country, double degree, double people) {
        var sums = countries.computeIfAbsent(country, code -> new double[LossModel.DEGREES]);
        if (Double.isNaN(degree) || Double.isNaN(people)) {
            missing++;
            return;
        }
        var whole = (int) Math.min(LossModel.DEGREES, Math.floor(degree + HALF));
        if (whole >= 1) {
            sums[whole - 1] += people;
        }
    }

    /// The people at degrees I to X, by country.
    public SortedMap<String, double[]> byCountry() {
        return Collections.unmodifiableSortedMap(countries);
    }

    /// How many cells had no figure.
    public int missing() {
        return missing;
    }
}
