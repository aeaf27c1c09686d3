package org.anlan.logistics.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.anlan.domain.Money;

/// What is written on a lot and never changes.
///
/// @param depot where it lies
/// @param batch the maker's batch; empty text if none is known
/// @param produced the day it was made, if known
/// @param expires the last day of use; empty if it keeps
/// @param owner whose it is; empty: of the body that runs the depot
/// @param gift where it was given
/// @param price of one unit, if stated
/// @param sample whether it is not official
public record LotCard(
        String id,
        String depot,
        String item,
        String batch,
        Optional<LocalDate> produced,
        Optional<LocalDate> expires,
        Optional<Owner> owner,
        Optional<Gift> gift,
        Optional<Money> price,
        boolean sample) {

    /// Whether a donor bound it to a region, so that no plan may give it to anybody else.
    public boolean isBound() {
        return gift.flatMap(Gift::onlyFor).isPresent();
    }
}
