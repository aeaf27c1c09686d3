package org.anlan.domain.fact;

import java.time.Instant;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;
import org.anlan.domain.indicator.Bilingual;

/// A rule on readings was met at a station, or is met no longer.
///
/// Consumers: dashboard (alarms).
///
/// @param event id of the event; the same when it ends
/// @param region the province
/// @param rule id of the rule, without its version
/// @param station and name where
/// @param what was read or summed, such as "3 小时雨量"
/// @param value exact decimal, in the unit
/// @param limit the value from which on the rule is met
/// @param at civil time of the reading
/// @param state `MET`; `ENDED` when it fell by the rule's margin; `ONCE` for what is over when told
@Stated("forecasting.ThresholdMoved/1")
public record ThresholdMoved(
        String event,
        RegionCode region,
        String rule,
        String station,
        String name,
        Bilingual what,
        String value,
        String limit,
        String unit,
        Instant at,
        String state)
        implements Fact {

    @Override
    public String subject() {
        return rule + "/" + station;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
