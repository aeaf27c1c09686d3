package org.anlan.domain.fact;

import java.util.List;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// Reports of one region were decided on at one level.
///
/// Consumers: dashboard (timeline).
///
/// @param reports ids of the reports
/// @param process the disaster process
/// @param base the counting base
/// @param region the county, city or province whose bundle it is
/// @param level `COUNTY`, `CITY` or `PROVINCE`
/// @param decision `ACCEPT`, `RETURN` or `ERRATUM`
@Stated("ingest.ReportsReviewed/1")
public record ReportsReviewed(
        List<String> reports,
        String process,
        String base,
        RegionCode region,
        String level,
        String decision)
        implements Fact {

    public ReportsReviewed {
        reports = List.copyOf(reports);
    }

    @Override
    public String subject() {
        return process + "/" + base + "/" + region;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
