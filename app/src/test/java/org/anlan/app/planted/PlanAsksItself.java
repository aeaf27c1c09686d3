package org.anlan.app.planted;

import org.jdbi.v3.core.Handle;

/// A statement outside the class that owns the table, as none may be.
public final class PlanAsksItself {

    private PlanAsksItself() {}

    /// Asks the database itself.
    public static long reach(Handle handle) {
        return handle.createQuery("select count(*) from logistics.plan").mapTo(Long.class).one();
    }
}
