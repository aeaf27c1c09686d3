package org.anlan.logistics.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

@Label("Whatever is received of a daily good")
class DailyUseLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 7, 1);

    @Property(tries = 300)
    @Label("is eaten ration by ration, as one counts it day by day")
    void isEatenDayByDay(
            @ForAll @Size(max = 5) Map<@IntRange(max = 12) Integer, @LongRange(max = 99) Long> in,
            @ForAll @LongRange(min = 1, max = 9) long perPersons,
            @ForAll @LongRange(max = 120) long ration,
            @ForAll @LongRange(min = 1, max = 60) long wanted) {
        var use = use(in, perPersons, ration);
        long parts = 0;
        long arrived = 0;
        var shortSince = Optional.<LocalDate>empty();
        var wasThere = false;
        for (var number = 0; number <= 30; number++) {
            var day = FIRST.plusDays(number);
            parts += in.getOrDefault(number, 0L) * perPersons;
            arrived += in.getOrDefault(number, 0L);
            assertThat(use.left(day)).isEqualTo(parts / perPersons);
            assertThat(use.used(day)).isEqualTo(arrived - parts / perPersons);
            var there = parts / perPersons >= wanted;
            shortSince = there ? Optional.empty() : wasThere ? Optional.of(day) : shortSince;
            wasThere = there;
            assertThat(use.shortSince(wanted, day)).isEqualTo(shortSince);
            parts = Math.max(0, parts - ration);
        }
    }

    @Property(tries = 100)
    @Label("is never more used up for fewer people, nor less on a later day")
    void isUsedUpByPeopleAndTime(
            @ForAll @Size(max = 5) Map<@IntRange(max = 12) Integer, @LongRange(max = 99) Long> in,
            @ForAll @LongRange(min = 1, max = 9) long perPersons,
            @ForAll @LongRange(max = 120) long ration,
            @ForAll @IntRange(max = 30) int number) {
        var day = FIRST.plusDays(number);
        var used = use(in, perPersons, ration).used(day);
        assertThat(used).isLessThanOrEqualTo(use(in, perPersons, ration + 1).used(day));
        assertThat(used).isLessThanOrEqualTo(use(in, perPersons, ration).used(day.plusDays(1)));
    }

    private static DailyUse use(Map<Integer, Long> in, long perPersons, long ration) {
        var arrivals = new TreeMap<LocalDate, Long>();
        in.forEach((number, units) -> arrivals.put(FIRST.plusDays(number), units));
        return new DailyUse(arrivals, perPersons, ration);
    }
}
