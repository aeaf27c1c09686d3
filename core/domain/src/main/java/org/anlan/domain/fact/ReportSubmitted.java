package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A report was taken in; its values are in ingest's tables.
///
/// Consumers: dashboard (alarms, timeline).
///
/// @param report id of the report
/// @param process the disaster process
/// @param base the counting base
/// @param region whom it is about
/// @param kind `FIRST`, `FOLLOW_UP`, `FINAL` or `ZERO`
/// @param version 1 for the first of its place, process, base and source
@Stated("ingest.ReportSubmitted/1")
public record ReportSubmitted(
        String report, String process, String base, RegionCode region, String kind, int version)
        implements Fact {

    @Override
    public String subject() {
        return report;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
