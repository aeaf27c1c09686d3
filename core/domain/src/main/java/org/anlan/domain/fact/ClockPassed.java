package org.anlan.domain.fact;

import java.time.Instant;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A reporting clock passed a share of its time.
///
/// Consumers: dashboard (alarms).
///
/// @param clock id of the clock's rule
/// @param process the disaster process
/// @param region who is to report
/// @param percent 50, 80 or 100
/// @param due civil time at which it is due
@Stated("ingest.ClockPassed/1")
public record ClockPassed(String clock, String process, RegionCode region, int percent, Instant due)
        implements Fact {

    @Override
    public String subject() {
        return clock + "/" + process + "/" + region;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
