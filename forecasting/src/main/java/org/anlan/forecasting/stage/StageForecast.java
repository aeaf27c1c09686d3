package org.anlan.forecasting.stage;

import java.time.Instant;
import java.util.List;
import org.anlan.forecasting.outlook.SkillMark;

/// The forecast of a station.
///
/// @param from time of the newest reading
/// @param stage the newest reading, m
/// @param steps looked at, `missing` of them without a reading
/// @param leads rising
/// @param remarks what the reader must know, in Chinese
record StageForecast(
        Instant from,
        double stage,
        StageStep step,
        int steps,
        int missing,
        List<StageLead> leads,
        List<String> remarks) {

    StageForecast {
        leads = List.copyOf(leads);
        remarks = List.copyOf(remarks);
    }

    /// The way it is expected to take.
    StagePath path() {
        return new StagePath(
                from,
                stage,
                leads.stream().anyMatch(l -> l.mark() == SkillMark.SKILL),
                leads.stream().map(l -> new StagePath.Point(l.at(), l.fan())).toList());
    }
}
