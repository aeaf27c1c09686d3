package org.anlan.logistics.stock.promise;

import java.time.Duration;
import java.time.Instant;
import org.anlan.logistics.catalogue.Policies;

/// How well a supplier delivered, from 0 to 100: points for the share that came, and points for
/// coming in time, which are lost evenly over as much delay as he had time.
final class DrillScore {

    private final long quantityPoints;
    private final long timePoints;

    /// @param policies state `drill-quantity-points` and `drill-time-points`, together 100
    DrillScore(Policies policies) {
        quantityPoints = policies.get("drill-quantity-points");
        timePoints = policies.get("drill-time-points");
    }

    int of(CallOff call, long delivered, Instant at) {
        var given = Duration.between(call.called(), call.due()).toSeconds();
        var late = Math.max(0, Duration.between(call.due(), at).toSeconds());
        var share = quantityPoints * delivered / call.quantity();
        var punctual = late >= given ? (late == 0 ? 1.0 : 0.0) : 1.0 - (double) late / given;
        return Math.toIntExact(share + (delivered == 0 ? 0 : Math.round(timePoints * punctual)));
    }
}
