package org.anlan.logistics.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.anlan.logistics.allocation.Plan;

/// A plan as made, checked and not stored yet.
///
/// @param held the situation's instance with people's holds worked in
/// @param policies version of the policy
/// @param origin the version it goes on from, if a person made it from one
record Made(
        Situation situation,
        HeldInstance held,
        Plan plan,
        String policies,
        Proposer proposer,
        Occasion occasion,
        Optional<PlanHead.Origin> origin) {

    byte[] instanceBytes() {
        return Digests.bytes(held.instance());
    }

    /// What was read, where holds made another instance of it.
    Optional<byte[]> situationBytes() {
        return held.kept().isEmpty() ? Optional.empty() : Optional.of(Digests.bytes(held.base()));
    }

    String instanceDigest() {
        return Digests.of(instanceBytes());
    }

    /// Rounded up to four decimals, so that 0 means proven best.
    BigDecimal gap() {
        return BigDecimal.valueOf(plan.gap()).setScale(4, RoundingMode.UP);
    }
}
