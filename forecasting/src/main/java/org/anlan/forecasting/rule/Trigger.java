package org.anlan.forecasting.rule;

import org.anlan.domain.RegionCode;

/// A rule that was met.
///
/// @param rule which
/// @param key names the event for ever: the same event opens nothing twice
/// @param topic what is consulted on; there is one open consultation a topic
/// @param region where
/// @param process the disaster process; empty text when none is open
/// @param base its counting base; empty text when none is meant
/// @param textZh the event in one line, with value and limit
public record Trigger(
        Rule rule,
        String key,
        String topic,
        RegionCode region,
        String process,
        String base,
        String textZh) {

    /// The hazard that the rule is about; empty text where a process is named, whose own counts.
    public String hazard() {
        return process.isEmpty() ? rule.hazard() : "";
    }
}
