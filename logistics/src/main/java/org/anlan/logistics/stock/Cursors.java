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
        return Page.cursor(ask).map(Cursors::id).orElse(first);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
        }
    }
}
