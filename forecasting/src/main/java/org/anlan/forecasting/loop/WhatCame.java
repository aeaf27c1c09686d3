package org.anlan.forecasting.loop;

import java.time.Instant;
import java.util.Optional;

/// What a witness says of one forecast.
sealed interface WhatCame {

    /// It is known.
    ///
    /// @param observed in the forecast's unit, the level from 0, or 1 or 0 of a chance
    /// @param onset from when on it had begun; empty where nothing did
    /// @param source where it is known from
    record Known(double observed, Optional<Instant> onset, String source) implements WhatCame {}

    /// It is not known yet, and may be later.
    ///
    /// @param missing what is waited for, to be told when one gives up
    record NotYet(String missing) implements WhatCame {}

    /// It can never be known 不可检验.
    record Never(String why) implements WhatCame {}
}
