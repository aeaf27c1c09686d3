package org.anlan.forecasting.loop;

import java.time.Duration;
import java.time.Instant;
import org.anlan.domain.indicator.Bilingual;

/// One row of `outcomes.tsv`: what counts as the outcome of a forecast of a quantity.
///
/// @param id and version name the rule wherever an outcome was found by it
/// @param quantity a word of the book, or `indicator` for all of them
/// @param onset from when on the thing had begun, so that a later issue foretold nothing
/// @param settle after the end of the time forecast, before one looks
/// @param giveUp after the end, until what is not known can never be
/// @param watch after the end, how long corrections are looked for
/// @param tolerance how far from the end of the time a reading may lie
/// @param sample whether the province has not set it yet
record OutcomeRule(
        String id,
        String version,
        String quantity,
        Onset onset,
        Duration settle,
        Duration giveUp,
        Duration watch,
        Duration tolerance,
        Bilingual text,
        boolean sample,
        String source) {

    /// When that which was forecast began.
    enum Onset {
        /// At the beginning of the time forecast.
        START,
        /// When the value was reached.
        REACHED,
        /// When the value stood fast.
        KNOWN
    }

    /// The rule with its version, as stored with what it found.
    String key() {
        return id + "@" + version;
    }

    Instant settledAt(Instant end) {
        return end.plus(settle);
    }

    boolean hasGivenUp(Instant end, Instant now) {
        return now.isAfter(end.plus(giveUp));
    }
}
