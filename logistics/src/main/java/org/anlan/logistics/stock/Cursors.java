package org.anlan.logistics.stock;

import java.util.UUID;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;

/// Cursors of lists that are read in the order of their ids.
public final class Cursors {

    private Cursors() {}

    /// The id behind a request's cursor, else the one given.
    ///
    /// @throws Problem 400 if the cursor is not ours
    public static UUID id(Ask ask, UUID first) {
        return Page.cursor(ask, UUID::fromString).orElse(first);
    }
}
