package org.anlan.logistics.stock.requisition;

import java.time.Instant;
import java.util.Optional;
import org.anlan.domain.ActorId;
import org.anlan.domain.Money;

/// What is owed for goods that were taken (补偿).
///
/// @param use for their use
/// @param damage for what came back damaged
/// @param loss for what did not come back
/// @param basis how it was reckoned
/// @param agreed empty until a second person agrees
record Compensation(
        Money use,
        Money damage,
        Money loss,
        String basis,
        ActorId proposer,
        String proposerName,
        Optional<Agreed> agreed) {

    /// Who agreed, and when.
    public record Agreed(String by, Instant at) {}

    /// All of it.
    public Money total() {
        return use.plus(damage).plus(loss);
    }
}
