package org.anlan.forecasting.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.forecasting.outlook.LeadSkill;
import org.anlan.forecasting.outlook.SkillMark;

/// The forecast of one lead.
///
/// @param hours after the newest reading
/// @param fan stages, m
/// @param persistence what no change would give, with the spread of past changes
/// @param usual what is usual on that day of the year; empty where the past is too short
/// @param mark of the autoregression; the fan is persistence unless it is `SKILL`
/// @param pairs past forecasts of the lead that were held against what came
/// @param against what the autoregression must beat
record StageLead(
        int hours,
        Instant at,
        StageMethod method,
        Fan fan,
        Fan persistence,
        Optional<Fan> usual,
        SkillMark mark,
        int pairs,
        List<LeadSkill.Against> against) {

    StageLead {
        against = List.copyOf(against);
    }
}
