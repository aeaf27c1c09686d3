package org.anlan.domain.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// Figures of a region were agreed on in a consultation and signed (会商核定). Totals only, no person.
///
/// Consumers: ingest (the state of figures).
///
/// @param consultation id of the consultation
/// @param process the disaster process
/// @param base the counting base
/// @param region whose figures
/// @param values by code of the indicator the figure agreed on, a plain decimal of its unit
@Stated("forecasting.FiguresAgreed/1")
public record FiguresAgreed(
        String consultation,
        String process,
        String base,
        RegionCode region,
        Map<String, String> values)
        implements Fact {

    public FiguresAgreed {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String subject() {
        return process + "/" + base + "/" + region;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
