package org.anlan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sample")
class SampleTest {

    @Test
    void givesTheNearestRankWhateverTheOrder() {
        var hundred = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList();
        var sample = Sample.of(hundred);
        assertThat(sample.median()).isEqualTo(50);
        assertThat(sample.percentile(95)).isEqualTo(95);
        assertThat(sample.percentile(100)).isEqualTo(sample.most()).isEqualTo(100);
        assertThat(sample.least()).isEqualTo(1);
        assertThat(Sample.of(List.of(7.0)).percentile(99)).isEqualTo(7);
    }

    @Test
    void ofNothingIsRefused() {
        assertThatThrownBy(() -> Sample.of(List.of())).hasMessageContaining("Nothing");
    }
}
