package org.anlan.logistics.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.anlan.logistics.allocation.Plan;

/// A plan as made, checked and not stored yet.
///
/// @param policies version of the policy
record Made(Situation situation, Plan plan, String policies, Proposer proposer, Occasion occasion) {

    byte[] instanceBytes() {
        return Digests.bytes(situation.instance());
    }

    String instanceDigest() {
        return Digests.of(instanceBytes());
    }

    /// Rounded up to four decimals, so that 0 means proven best.
    BigDecimal gap() {
        return BigDecimal.valueOf(plan.gap()).setScale(4, RoundingMode.UP);
    }
}
