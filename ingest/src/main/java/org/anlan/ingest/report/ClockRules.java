package org.anlan.ingest.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionLevel;

/// The reporting clocks of the pack that run from an event or a receipt.
///
/// @param rules in the pack's order
public record ClockRules(List<Rule> rules) {

    /// One clock.
    ///
    /// @param id its id
    /// @param level who must report
    /// @param report `first`, `final` …
    /// @param within how long it runs
    /// @param from `event` or `receipt`
    public record Rule(String id, RegionLevel level, String report, Duration within, String from) {}

    public ClockRules {
        rules = List.copyOf(rules);
    }

    /// The clock of a level's first report.
    Optional<Rule> first(RegionLevel level) {
        var asked = level == RegionLevel.ZONE ? RegionLevel.COUNTY : level;
        return rules.stream()
                .filter(r -> r.level() == asked && r.report().equals("first"))
                .findFirst();
    }
}
