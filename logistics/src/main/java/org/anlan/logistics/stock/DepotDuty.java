package org.anlan.logistics.stock;

import org.anlan.domain.Role;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Who may act in a depot: whoever holds the duty where it stands. Thread-safe.
public final class DepotDuty {

    private final OpenStore open;
    private final Catalogue catalogue;

    /// @param catalogue knows where depots stand
    public DepotDuty(OpenStore open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
    }

    /// Refuses whoever does not hold one of the duties there.
    ///
    /// @throws Problem 403 without the duty there, 404 if there is no such depot
    public void require(Ask ask, String depot, Role... anyOf) {
        var warehouse =
                catalogue
                        .findWarehouse(depot)
                        .orElseThrow(() -> Problem.notFound("没有这个储备库: " + depot));
        ask.require(open.divisions().path(warehouse.region(), open.day()), anyOf);
    }
}
