package org.anlan.domain.fact;

import java.util.List;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// Figures of a region changed: reviewed, submitted or agreed on.
///
/// Consumers: forecasting (level proposals), logistics (needs), dashboard (alarms).
///
/// @param process the disaster process
/// @param base the counting base
/// @param region whose figures
/// @param indicators codes of those that changed
@Stated("ingest.FigureMoved/1")
public record FigureMoved(String process, String base, RegionCode region, List<String> indicators)
        implements Fact {

    public FigureMoved {
        indicators = List.copyOf(indicators);
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
