package org.anlan.forecasting.consultation;

import java.util.Optional;
import org.anlan.forecasting.book.Told;

/// One of those asked.
///
/// @param name the name of the account
/// @param speaksFor the department an expert speaks for; empty where he speaks for himself
record Speaker(String name, Kind kind, Optional<String> speaksFor) {

    /// Whose word it is.
    enum Kind {
        DEPARTMENT,
        EXPERT;

        /// As the book of forecasts names it.
        Told.Issuer issuer() {
            return this == EXPERT ? Told.Issuer.EXPERT : Told.Issuer.DEPARTMENT;
        }
    }

    /// Whose cap of the weight it counts under.
    String department() {
        return speaksFor.orElse(name);
    }
}
