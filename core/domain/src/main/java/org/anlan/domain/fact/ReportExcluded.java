package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A report does not count, or counts again: a contradiction set aside, a duplicate, a decision on
/// either.
///
/// Consumers: dashboard (alarms).
///
/// @param report id of the report
/// @param process the disaster process
/// @param base the counting base
/// @param region whom it is about
/// @param reason `CONFLICT` or `DUPLICATE`
/// @param state `PROPOSED`, `UPHELD` or `OVERRULED`
@Stated("ingest.ReportExcluded/1")
public record ReportExcluded(
        String report, String process, String base, RegionCode region, String reason, String state)
        implements Fact {

    @Override
    public String subject() {
        return report;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
