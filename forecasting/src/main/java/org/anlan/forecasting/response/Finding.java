package org.anlan.forecasting.response;

import java.math.BigDecimal;

/// A clause held against a figure.
///
/// @param value the reviewed figure in the clause's unit
/// @param state whether it bears the level, is near, or is not
/// @param synthetic whether parts of the figure were split by a drill
record Finding(Clause clause, BigDecimal value, State state, boolean synthetic) {

    /// How a figure stands to a lower bound.
    enum State {
        /// The level is borne.
        REACHED,
        /// At least the stated share of the bound.
        NEAR,
        /// Less than that.
        NOT_REACHED
    }

    /// Value less bound: at least zero when reached, below zero by what is lacking.
    BigDecimal margin() {
        return value.subtract(clause.lower());
    }
}
