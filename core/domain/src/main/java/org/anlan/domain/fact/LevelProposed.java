package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// The level that reviewed figures bear changed; nothing is activated by it.
///
/// Consumers: dashboard (alarms).
///
/// @param process the disaster process
/// @param base the counting base
/// @param region whose figures
/// @param plan version of the plan
/// @param level 1 to 4; 0 when none is borne any more
/// @param type a name of `Responses.Type`; empty text in facts written before it was told
/// @param clause the clause that is met, with its bound, in Chinese; empty text for level 0 and in
///     facts of before
/// @param value the reviewed figure the clause looks at, exact, in the clause's unit; likewise
/// @param margin value less bound, at least 0; likewise
/// @param sample whether the bound is not the official one
@Stated("forecasting.LevelProposed/1")
public record LevelProposed(
        String process,
        String base,
        RegionCode region,
        String plan,
        int level,
        String type,
        String clause,
        String value,
        String margin,
        boolean sample)
        implements Fact {

    public LevelProposed {
        type = type == null ? "" : type; // null: a fact of before
        clause = clause == null ? "" : clause;
        value = value == null ? "" : value;
        margin = margin == null ? "" : margin;
    }

    @Override
    public String subject() {
        return process + "/" + base + "/" + region + "/" + plan;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
