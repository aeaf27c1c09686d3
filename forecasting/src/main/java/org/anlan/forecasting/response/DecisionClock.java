package org.anlan.forecasting.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRefused;
import org.anlan.store.pack.PackRow;

/// How soon a response that a consultation advises is to be taken up or declined: the row of
/// `clocks.csv` whose report is `proposal`.
///
/// @param within from the signature; empty where the pack sets no such clock
/// @param sample whether it is not an official figure
record DecisionClock(Optional<Duration> within, boolean sample) {

    private static final String FILE = "clocks.csv";
    private static final String PROPOSAL = "proposal";

    /// @throws PackRefused naming file, line and column of what is not understood
    static DecisionClock of(Pack pack) {
        return pack.rows(FILE).stream()
                .filter(row -> row.getText("report").equals(PROPOSAL) && row.getFlag("in_use"))
                .findFirst()
                .map(row -> new DecisionClock(Optional.of(within(row)), row.getFlag("sample")))
                .orElse(new DecisionClock(Optional.empty(), false));
    }

    private static Duration within(PackRow row) {
        row.read("unit", DecisionClock::minutes, "minutes");
        return row.read("value", DecisionClock::span, "a whole number of minutes above zero");
    }

    private static String minutes(String unit) {
        if (!unit.equals("minutes")) {
            throw new IllegalArgumentException("Unit (%s) must be minutes.".formatted(unit));
        }
        return unit;
    }

    private static Duration span(String text) {
        var span = Duration.ofMinutes(Long.parseLong(text));
        if (!span.isPositive()) {
            throw new IllegalArgumentException("Span (%s) must be above zero.".formatted(text));
        }
        return span;
    }

    /// When one is to be decided; empty without a clock.
    Optional<Instant> decideBy(Instant proposedAt) {
        return within.map(proposedAt::plus);
    }
}
