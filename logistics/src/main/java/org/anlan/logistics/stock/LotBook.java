package org.anlan.logistics.stock;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A lot with what became of its units; their sum is what came in.
///
/// @param opened units that ever came in from outside
/// @param units by account; each account but the outside, none negative
public record LotBook(LotCard card, long opened, Map<Account, Long> units) {

    public LotBook {
        units = Map.copyOf(units);
        if (units.values().stream().mapToLong(Long::longValue).sum() != opened) {
            throw new IllegalArgumentException(
                    "Lot (%s): %s are not the %d that came in."
                            .formatted(card.id(), units, opened));
        }
    }

    /// The lot's id.
    public String id() {
        return card.id();
    }

    /// Where it lies.
    public String depot() {
        return card.depot();
    }

    /// Its kind of goods.
    public String item() {
        return card.item();
    }

    /// The last day of use; empty if it keeps.
    public Optional<LocalDate> expires() {
        return card.expires();
    }

    /// Units on an account.
    public long on(Account account) {
        return units.getOrDefault(account, 0L);
    }

    /// Units that may still be promised.
    public long free() {
        return on(Account.FREE);
    }

    /// Units that lie in the depot, in whatever condition.
    public long inDepot() {
        return units.entrySet().stream()
                .filter(e -> e.getKey().isInDepot())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
