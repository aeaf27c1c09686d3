package org.anlan.app.planted;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A connection outside the class that owns the table, as none may be.
public final class PlanConnectsItself {

    private PlanConnectsItself() {}

    /// Reaches for the driver.
    public static Connection reach(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }
}
