package org.anlan.forecasting.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lead times")
class LeadClassesTest {

    @Test
    void standEachByItselfWhereTheyAreFew() {
        var classes = LeadClasses.over(List.of(72, 24, 48, 24));
        assertThat(classes.list()).containsExactly(24, 48, 72);
        assertThat(classes.of(48)).isEqualTo(48);
    }

    @Test
    void standInClassesWhereTheyAreMany() {
        var classes = LeadClasses.over(IntStream.rangeClosed(0, 60).boxed().toList());
        assertThat(classes.list()).containsExactly(6, 12, 24, 48, 72);
        assertThat(classes.of(6)).isEqualTo(6);
        assertThat(classes.of(7)).isEqualTo(12);
        assertThat(classes.of(49)).isEqualTo(72);
    }

    @Test
    void ofNothingAreNone() {
        assertThat(LeadClasses.over(List.of()).list()).isEmpty();
    }
}
