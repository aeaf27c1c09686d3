package org.anlan.domain.fact;

import java.time.Instant;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A task that a consultation laid on a unit (部署要求) was set, ran out of time, or was done.
///
/// Consumers: dashboard (tasks).
///
/// @param task id of the task
/// @param consultation id of the consultation that set it
/// @param region where
/// @param unit who is to do it (责任单位)
/// @param what is to be done (事项), cut to one line
/// @param due its time limit (时限), civil time
/// @param state `SET`, `OVERDUE` or `DONE`
@Stated("forecasting.TaskMoved/1")
public record TaskMoved(
        String task,
        String consultation,
        RegionCode region,
        String unit,
        String what,
        Instant due,
        String state)
        implements Fact {

    @Override
    public String subject() {
        return task;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
