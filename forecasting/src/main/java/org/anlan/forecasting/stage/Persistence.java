package org.anlan.forecasting.stage;

import java.util.Arrays;
import org.anlan.forecasting.outlook.Quantiles;

/// No change, with the spread of the changes that came over as many steps before.
final class Persistence {

    /// With fewer past changes the spread is not known.
    static final int LEAST_PAIRS = 30;

    private Persistence() {}

    static Fan fan(StageSeries series, int lead) {
        var changes = series.changes(lead);
        var now = series.newest();
        if (changes.length < LEAST_PAIRS) {
            return Fan.bare(now);
        }
        Arrays.sort(changes);
        var middle = Quantiles.of(changes, 0.5)[0];
        return Fan.of(p -> now + Quantiles.of(changes, p)[0] - middle);
    }
}
