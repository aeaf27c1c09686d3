package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A reporting clock that had been told of ended without its report: nothing is owed any more.
///
/// Consumers: dashboard (alarms, matters).
///
/// @param clock id of the clock's rule
/// @param process the disaster process
/// @param region who was to report
@Stated("ingest.ClockEnded/1")
public record ClockEnded(String clock, String process, RegionCode region) implements Fact {

    @Override
    public String subject() {
        return clock + "/" + process + "/" + region;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
