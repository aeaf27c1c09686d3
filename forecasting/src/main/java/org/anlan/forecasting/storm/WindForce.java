package org.anlan.forecasting.storm;

import java.util.List;
import org.anlan.domain.indicator.CatalogueTable;

/// Wind force 风力等级 of a mean of two minutes. Immutable.
///
/// @see "GB/T 28591-2012, table 1"
final class WindForce {

    private final List<Double> bounds;

    private WindForce(List<Double> bounds) {
        this.bounds = List.copyOf(bounds);
    }

    static WindForce bundled() {
        var table = CatalogueTable.resource(WindForce.class, "wind_force.tsv");
        return new WindForce(
                table.rows().stream().map(row -> Double.parseDouble(row.get("from_ms"))).toList());
    }

    /// 0 to 17; 17 stands for all above too.
    ///
    /// @param wind m/s, 0 or more
    int of(double wind) {
        var force = 0;
        while (force + 1 < bounds.size() && wind >= bounds.get(force + 1)) {
            force++;
        }
        return force;
    }
}
