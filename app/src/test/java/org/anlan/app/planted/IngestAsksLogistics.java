package org.anlan.app.planted;

import org.anlan.logistics.Logistics;
import org.anlan.store.open.Room;

/// An arrow between siblings, as none may be.
public final class IngestAsksLogistics {

    private IngestAsksLogistics() {}

    /// Reaches where it must not.
    public static Room reach() {
        return Logistics.schema();
    }
}
