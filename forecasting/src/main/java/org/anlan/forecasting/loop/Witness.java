package org.anlan.forecasting.loop;

import org.anlan.forecasting.book.Told;
import org.jdbi.v3.core.Handle;

/// One who can say what came. May block.
interface Witness {

    /// What came of a forecast whose time is over, as far as it is known now.
    WhatCame ask(Handle handle, Told told, OutcomeRule rule);
}
