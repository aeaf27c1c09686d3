package org.anlan.logistics.stock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Money;

/// One double entry: units of a lot leave one account for another. It is written once.
///
/// @param quantity units, above zero
/// @param of the plan's line it serves, if any
/// @param reason why, where that must be said; else empty text
/// @param value of these units, where the lot's price is stated
/// @param second who agreed, where a second person must
/// @param at civil time
public record Movement(
        UUID id,
        Kind kind,
        String lot,
        long quantity,
        Optional<Line> of,
        String reason,
        Optional<Money> value,
        UUID actor,
        Optional<UUID> second,
        Instant at) {

    /// A line of a plan.
    public record Line(UUID plan, int line) {}

    /// Who may book a kind of movement.
    public enum Way {
        /// The house alone, as part of something else.
        HOUSE,
        /// A storekeeper by hand.
        HAND,
        /// A storekeeper by hand, for a line of a plan.
        HAND_FOR_PLAN,
        /// A storekeeper by hand, saying why.
        HAND_WITH_REASON,
        /// Two persons, saying why.
        TWO_PERSONS
    }

    /// What happens to the units.
    public enum Kind {
        OPENING(Account.OUTSIDE, Account.FREE, "期初", Way.HOUSE),
        INTAKE(Account.OUTSIDE, Account.FREE, "入库", Way.HOUSE),
        INTAKE_TO_INSPECT(Account.OUTSIDE, Account.INSPECTING, "入库待检", Way.HOUSE),
        INTAKE_DAMAGED(Account.OUTSIDE, Account.DAMAGED, "入库(损坏)", Way.HOUSE),
        RESERVE(Account.FREE, Account.RESERVED, "占用", Way.HOUSE),
        RELEASE(Account.RESERVED, Account.FREE, "释放", Way.HOUSE),
        PICK(Account.RESERVED, Account.PICKED, "拣货", Way.HAND_FOR_PLAN),
        UNPICK(Account.PICKED, Account.RESERVED, "退拣", Way.HAND_FOR_PLAN),
        DISPATCH(Account.RESERVED, Account.TRANSIT, "出库", Way.HOUSE),
        LOAD(Account.PICKED, Account.TRANSIT, "装车", Way.HOUSE),
        RECEIVE(Account.TRANSIT, Account.RECEIVED, "接收", Way.HOUSE),
        DISCREPANCY(Account.TRANSIT, Account.LOST, "差异", Way.HOUSE),
        FOUND(Account.LOST, Account.INSPECTING, "差异找回", Way.HAND_WITH_REASON),
        RETURN(Account.RECEIVED, Account.INSPECTING, "回收", Way.HAND_WITH_REASON),
        WRITE_OFF(Account.RECEIVED, Account.USED, "核销", Way.TWO_PERSONS),
        CLEAN(Account.INSPECTING, Account.CLEANING, "送洗", Way.HAND),
        CLEANED(Account.CLEANING, Account.INSPECTING, "洗毕待检", Way.HAND),
        PASS(Account.INSPECTING, Account.FREE, "检验合格", Way.HAND),
        FAIL(Account.INSPECTING, Account.DAMAGED, "检验不合格", Way.HAND_WITH_REASON),
        SET_ASIDE(Account.FREE, Account.INSPECTING, "转待检", Way.HAND_WITH_REASON),
        SPOIL(Account.FREE, Account.DAMAGED, "转损坏", Way.HAND_WITH_REASON),
        REPAIR(Account.DAMAGED, Account.INSPECTING, "修复待检", Way.HAND_WITH_REASON),
        SCRAP(Account.DAMAGED, Account.SCRAPPED, "报废", Way.TWO_PERSONS),
        SHORTAGE(Account.FREE, Account.MISSING, "盘亏", Way.TWO_PERSONS),
        SURPLUS(Account.OUTSIDE, Account.FREE, "盘盈", Way.TWO_PERSONS);

        private final Account from;
        private final Account to;
        private final String zh;
        private final Way way;

        Kind(Account from, Account to, String zh, Way way) {
            this.from = from;
            this.to = to;
            this.zh = zh;
            this.way = way;
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

        /// Who may book it.
        public Way way() {
            return way;
        }
    }
}
