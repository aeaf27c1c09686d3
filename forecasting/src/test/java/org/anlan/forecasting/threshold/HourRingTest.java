package org.anlan.forecasting.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hours of one station")
@Label("The hours of one station")
class HourRingTest {

    @Test
    void missingAreCountedAndNeverZero() {
        var ring = new HourRing();
        ring.put(100, new BigDecimal("10.5"));
        ring.put(103, new BigDecimal("0"));
        assertThat(ring.sum(103, 3)).isEqualTo(new HourRing.Sum(BigDecimal.ZERO, 2));
        assertThat(ring.sum(103, 6).mm()).isEqualByComparingTo("10.5");
        assertThat(ring.sum(103, 6).missing()).isEqualTo(4);
    }

    @Test
    void ofLongAgoAreForgotten() {
        var ring = new HourRing();
        ring.put(100, BigDecimal.ONE);
        ring.put(100 + HourRing.HOURS, BigDecimal.TEN);
        assertThat(ring.put(100, BigDecimal.ONE)).isFalse();
        assertThat(ring.sum(100 + HourRing.HOURS, 24).mm()).isEqualByComparingTo("10");
        assertThat(ring.put(101, BigDecimal.ONE)).isTrue();
    }

    /// In any order, late and corrected: each sum is that of a plain table.
    @Property
    void sumUpAsAPlainTableDoes(
            @ForAll @Size(min = 1, max = 120) List<@IntRange(min = 0, max = 60) Integer> hours,
            @ForAll @IntRange(min = 1, max = 24) int length) {
        var ring = new HourRing();
        var table = new TreeMap<Long, BigDecimal>();
        var tenths = 0;
        for (var hour : hours) {
            var mm = BigDecimal.valueOf(++tenths, 1);
            if (ring.put(1_000 + hour, mm)) {
                table.put(1_000L + hour, mm);
            }
        }
        var last = table.lastKey();
        var window = table.subMap(last - length, false, last, true).values();
        var sum = ring.sum(last, length);
        assertThat(ring.last()).isEqualTo(last);
        assertThat(sum.mm())
                .isEqualByComparingTo(window.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(sum.missing()).isEqualTo(length - window.size());
    }
}
