package org.anlan.logistics.convoy;

import java.time.Instant;
import java.util.Optional;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.Tx;

/// Lets loads set out (启运), with the arrival that the roads open now promise.
final class Starts {

    private final Catalogue catalogue;
    private final Ways ways;

    Starts(Catalogue catalogue, Ways ways) {
        this.catalogue = catalogue;
        this.ways = ways;
    }

    /// False if it had set out before.
    boolean start(Tx tx, Load load, Load.Step step) {
        var from = catalogue.getWarehouse(load.depot()).region();
        Optional<Instant> planned =
                ways.between(tx.handle(), from, load.region(), step.at()).map(step.at()::plus);
        return SqlPositions.start(tx, load.id(), step, planned);
    }
}
