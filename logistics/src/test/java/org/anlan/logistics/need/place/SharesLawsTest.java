package org.anlan.logistics.need.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

@Label("Units divided by people")
class SharesLawsTest {

    @Property
    void addUpToTheWhole(
            @ForAll @LongRange(max = 1_000_000_000_000L) long units,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(max = 100_000_000) Long> people) {
        var divided = Shares.divide(units, people);
        var total = people.stream().mapToLong(p -> p).sum();
        assertThat(divided.stream().mapToLong(u -> u).sum()).isEqualTo(total == 0 ? 0 : units);
    }

    @Property
    void giveEachPlaceItsShareRoundedUpOrDown(
            @ForAll @LongRange(max = 1_000_000_000L) long units,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(max = 1_000_000) Long> people) {
        var total = people.stream().mapToLong(p -> p).sum();
        if (total == 0) {
            return;
        }
        var divided = Shares.divide(units, people);
        for (int i = 0; i < people.size(); i++) {
            var exact = BigInteger.valueOf(units).multiply(BigInteger.valueOf(people.get(i)));
            var down = exact.divide(BigInteger.valueOf(total)).longValueExact();
            assertThat(divided.get(i)).isBetween(down, down + 1);
            if (people.get(i) == 0) {
                assertThat(divided.get(i)).as("nobody needs nothing").isZero();
            }
        }
    }
}
