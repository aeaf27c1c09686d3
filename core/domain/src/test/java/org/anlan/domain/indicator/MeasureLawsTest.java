package org.anlan.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

@Label("The laws of measures")
class MeasureLawsTest {

    @Property
    void readsWhatItPrints(@ForAll @LongRange(max = Measure.MAX_MINOR) long minor, @ForAll Unit u) {
        var measure = new Measure(minor, u);
        assertThat(Measure.of(measure.decimal(), u)).isEqualTo(measure);
    }

    @Property
    void addsExactlyInAnyOrder(
            @ForAll @LongRange(max = Measure.MAX_MINOR / 2) long a,
            @ForAll @LongRange(max = Measure.MAX_MINOR / 2) long b,
            @ForAll Unit unit) {
        var first = new Measure(a, unit);
        var second = new Measure(b, unit);
        assertThat(first.plus(second)).isEqualTo(second.plus(first));
        assertThat(first.plus(second).minus(second)).isEqualTo(first);
        assertThat(first.plus(second)).isGreaterThanOrEqualTo(first);
    }
}
