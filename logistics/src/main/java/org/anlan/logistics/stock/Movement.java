package org.anlan.logistics.stock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One double entry: units of a lot leave one account for another.
///
/// @param quantity units, above zero
/// @param of the plan's line it serves, if any
/// @param reason why, where that must be said; else empty text
/// @param at civil time
public record Movement(
        UUID id,
        Kind kind,
        String lot,
        long quantity,
        Optional<Line> of,
        String reason,
        UUID actor,
        Instant at) {

    /// A line of a plan.
    public record Line(UUID plan, int line) {}

    /// What happens to the units.
    public enum Kind {
        OPENING(Account.OUTSIDE, Account.FREE, "期初"),
        INTAKE(Account.OUTSIDE, Account.FREE, "入库"),
        RESERVE(Account.FREE, Account.RESERVED, "占用"),
        RELEASE(Account.RESERVED, Account.FREE, "释放"),
        DISPATCH(Account.RESERVED, Account.TRANSIT, "出库"),
        RECEIVE(Account.TRANSIT, Account.RECEIVED, "接收"),
        DISCREPANCY(Account.TRANSIT, Account.LOST, "差异");

        private final Account from;
        private final Account to;
        private final String zh;

        Kind(Account from, Account to, String zh) {
            this.from = from;
            this.to = to;
            this.zh = zh;
        }

        /// The account the units leave.
        public Account from() {
            return from;
        }

        /// The account they come to.
        public Account to() {
            return to;
        }

        /// The Chinese name.
        public String zh() {
            return zh;
        }
    }
}
