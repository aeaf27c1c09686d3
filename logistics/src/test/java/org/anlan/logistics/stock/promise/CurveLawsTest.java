package org.anlan.logistics.stock.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.anlan.logistics.stock.Account;
import org.anlan.logistics.stock.LotBook;
import org.anlan.logistics.stock.LotCard;
import org.anlan.store.open.OpenStore;

@Label("The curve of what can be promised")
class CurveLawsTest {

    private static final Instant NOW = Instant.parse("2020-07-05T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2020, 7, 5);

    /// Held against a count, lot by lot and hour by hour, that knows no steps.
    @Property(tries = 300)
    @Label("of a shelf is at each hour what is good then, less what is kept back")
    void followsTheLots(@ForAll long seed) {
        var random = new Random(seed);
        var lots = lots(random);
        var kept = random.nextLong(150);
        var leastDaysLeft = random.nextInt(4);
        var way = Duration.ofMinutes(random.nextInt(3000));
        var steps = new PhysicalSteps("d", lots, kept, leastDaysLeft).from(NOW.plus(way));
        var curve = new Curve(steps);
        for (var hour = 0; hour < 400; hour += 5) {
            var at = NOW.plus(Duration.ofHours(hour));
            var arrives = at.isBefore(NOW.plus(way)) ? 0 : good(lots, at, leastDaysLeft) - kept;
            assertThat(curve.at(at)).isEqualTo(Math.max(0, arrives));
        }
    }

    private static long good(List<LotBook> lots, Instant at, int leastDaysLeft) {
        var day = LocalDate.ofInstant(at, OpenStore.ZONE).plusDays(leastDaysLeft);
        return lots.stream()
                .filter(lot -> lot.expires().filter(day::isAfter).isEmpty())
                .mapToLong(LotBook::free)
                .sum();
    }

    private static List<LotBook> lots(Random random) {
        var lots = new ArrayList<LotBook>();
        for (var i = 0; i < random.nextInt(6); i++) {
            var keeps = random.nextInt(4) == 0;
            var expires = TODAY.plusDays(random.nextInt(20) - 2);
            var card =
                    new LotCard(
                            "lot-" + i,
                            "d",
                            "water",
                            "",
                            Optional.empty(),
                            keeps ? Optional.empty() : Optional.of(expires),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            true);
            var units = new EnumMap<Account, Long>(Account.class);
            units.put(Account.FREE, random.nextLong(100));
            lots.add(new LotBook(card, units.getOrDefault(Account.FREE, 0L), units));
        }
        return lots;
    }

    @Property(tries = 300)
    @Label("of a maker never promises more than was agreed, nor faster than he makes")
    void followsTheRate(@ForAll long seed) {
        var random = new Random(seed);
        var quantity = 1 + random.nextLong(2000);
        var rate = 1 + random.nextLong(300);
        var lead = random.nextInt(100);
        var agreement =
                new Agreement(
                        "a",
                        ReserveMode.CAPACITY,
                        "厂",
                        "",
                        "water",
                        "d",
                        quantity,
                        Optional.of(rate),
                        lead,
                        TODAY,
                        TODAY.plusDays(5),
                        Optional.empty(),
                        0,
                        true);
        var until = NOW.plus(Duration.ofDays(30));
        var steps = new AgreedSteps(agreement, List.of(), Duration.ZERO).from(NOW, until);
        var curve = new Curve(steps);
        for (var hour = 0; hour <= 720; hour += 7) {
            var days = Math.max(0, (hour - lead) / 24);
            var made = hour < lead ? 0 : Math.min(quantity, days * rate);
            var promised = curve.at(NOW.plus(Duration.ofHours(hour)));
            assertThat(promised).isLessThanOrEqualTo(quantity).isGreaterThanOrEqualTo(0);
            // the last, smaller day's work is counted at the end of its day
            assertThat(promised).isEqualTo(made);
        }
    }
}
