package org.anlan.forecasting.loss;

import java.util.HashMap;
import org.anlan.domain.indicator.CatalogueTable;
import org.anlan.forecasting.totals.SilenceHabit;

/// What the nowcast takes as given, until past processes of the province tell better.
///
/// @param version of the table
/// @param province deviation of the logarithm of an effect that all counties share
/// @param silence how silence depends on severity
/// @param unguided deviation of the logarithm of a prior that rests on the other counties alone
record LossSettings(String version, double province, SilenceHabit silence, double unguided) {

    /// The settings that came with this build.
    static LossSettings bundled() {
        var table = CatalogueTable.resource(LossSettings.class, "nowcast_settings.tsv");
        var values = new HashMap<String, Double>();
        table.rows().forEach(row -> values.put(row.get("id"), Double.valueOf(row.get("value"))));
        return new LossSettings(
                table.version(),
                values.getOrDefault("province-deviation", Double.NaN),
                new SilenceHabit(
                        values.getOrDefault("silence-start", Double.NaN),
                        values.getOrDefault("silence-per-severity", Double.NaN),
                        values.getOrDefault("silence-per-hour", Double.NaN)),
                values.getOrDefault("unguided-deviation", Double.NaN));
    }
}
