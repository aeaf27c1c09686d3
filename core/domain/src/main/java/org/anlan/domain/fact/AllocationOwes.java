package org.anlan.domain.fact;

import java.time.Instant;
import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// Something of an allocation's chain is late, or was made good: the signature after a telephone
/// approval, the position of a load on the road.
///
/// Consumers: dashboard (alarms).
///
/// @param subject id of the plan or of the load
/// @param what which of them
/// @param name what it is called, such as `调拨方案第 3 号`; never a person
/// @param dueAt when it was due, civil time
@Stated("logistics.AllocationOwes/1")
public record AllocationOwes(
        String subject, What what, RegionCode region, String name, Instant dueAt, State state)
        implements Fact {

    /// What is owed.
    public enum What {
        /// The signature after an approval by telephone (补签).
        SIGNATURE,
        /// A load's position.
        POSITION
    }

    /// How it stands.
    public enum State {
        /// Its time is up.
        OVERDUE,
        /// It came, or is owed no longer.
        SETTLED
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }
}
