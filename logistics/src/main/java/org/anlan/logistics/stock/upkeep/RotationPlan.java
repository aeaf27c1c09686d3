package org.anlan.logistics.stock.upkeep;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.stock.Account;
import org.anlan.logistics.stock.LotBook;

/// What expires when, and what is proposed for it (轮换计划): the first to expire first.
///
/// An expired lot is to be scrapped. One that winter-spring relief can use is kept for its season,
/// if the season comes in time. One that an agreed supplier still takes back is exchanged. All
/// others are used first.
final class RotationPlan {

    private final Catalogue catalogue;
    private final UpkeepRules rules;
    private final LocalDate today;

    RotationPlan(Catalogue catalogue, UpkeepRules rules, LocalDate today) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.today = today;
    }

    /// A lot that expires, with what is proposed.
    ///
    /// @param by the last day on which that can be done
    /// @param units good or to be inspected, and promised to nobody
    record Line(LotBook lot, Rotation proposed, LocalDate by, long daysLeft, long units) {}

    /// @param until lots that expire later are left out
    /// @param agreed kinds of goods that a supplier agreed to exchange or deliver
    List<Line> list(List<LotBook> lots, LocalDate until, Set<String> agreed) {
        return lots.stream()
                .filter(lot -> units(lot) > 0)
                .filter(lot -> lot.expires().filter(day -> !day.isAfter(until)).isPresent())
                .map(lot -> line(lot, lot.expires().orElseThrow(), agreed))
                .sorted(
                        Comparator.comparing((Line l) -> l.lot().expires().orElseThrow())
                                .thenComparing(l -> l.lot().id()))
                .toList();
    }

    private static long units(LotBook lot) {
        return lot.on(Account.FREE) + lot.on(Account.INSPECTING) + lot.on(Account.CLEANING);
    }

    private Line line(LotBook lot, LocalDate expires, Set<String> agreed) {
        var left = ChronoUnit.DAYS.between(today, expires);
        var lastUse = expires.minusDays(catalogue.getGoods(lot.item()).leastDaysLeft());
        var rule = rules.of(lot.item());
        if (left < 0) {
            return new Line(lot, Rotation.SCRAP, today, left, units(lot));
        }
        var season = rule.winter() ? seasonBefore(lastUse) : Optional.<LocalDate>empty();
        if (season.isPresent()) {
            return new Line(lot, Rotation.WINTER_SPRING, season.get(), left, units(lot));
        }
        if (agreed.contains(lot.item()) && left >= rule.exchangeDays()) {
            var by = expires.minusDays(rule.exchangeDays());
            return new Line(lot, Rotation.EXCHANGE, by, left, units(lot));
        }
        return lastUse.isBefore(today)
                ? new Line(lot, Rotation.USE_UP, expires, left, units(lot))
                : new Line(lot, Rotation.USE_FIRST, lastUse, left, units(lot));
    }

    /// The last day, not after a day, on which winter-spring relief can use a lot.
    private Optional<LocalDate> seasonBefore(LocalDate last) {
        for (var day = last; !day.isBefore(today); day = day.minusDays(1)) {
            if (isWinterSpring(day.getMonthValue())) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private boolean isWinterSpring(int month) {
        return month >= catalogue.policies().get("winter-from-month")
                || month <= catalogue.policies().get("winter-to-month");
    }
}
