package org.anlan.forecasting.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.indicator.Unit;
import org.anlan.domain.port.Figures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A development curve of past processes")
class PastProcessesTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final Instant FIRST = Instant.parse("2028-07-01T00:00:00Z");
    private static final List<String> INDICATORS = List.of("relocated", "deaths");

    private static final DevelopmentCurve FLAT =
            new DevelopmentCurve(List.of(new DevelopmentCurve.Point(0, 1, 1)));

    @Test
    void isLearntFromThreeThatAreOverAndReadOnce() {
        var past = new Past();
        var learnt = learn(past, processes(3, "flood", false), "flood").orElseThrow();
        assertThat(learnt.isLearnt()).isTrue();
        assertThat(learnt.events()).isEqualTo(3);
        assertThat(learnt.byIndicator()).containsOnlyKeys("relocated");
        var curve = learnt.byIndicator().getOrDefault("relocated", FLAT);
        assertThat(curve.at(24).share()).isCloseTo(0.24, within(1e-9));
        assertThat(curve.at(48).share()).isCloseTo(0.48, within(1e-9));
        assertThat(curve.at(120).share()).isEqualTo(1);
    }

    @Test
    void isNotLearntFromTooFewOrFromOtherHazardsOrFromOpenOnes() {
        assertThat(learn(new Past(), processes(2, "flood", false), "flood")).isEmpty();
        assertThat(learn(new Past(), processes(3, "earthquake", false), "flood")).isEmpty();
        assertThat(learn(new Past(), processes(3, "flood", true), "flood")).isEmpty();
    }

    @Test
    void isReadFromTheBooksOnlyOnce() {
        var past = new Past();
        var learning = new PastProcesses(past, past::position);
        var all = processes(3, "flood", false);
        learning.curves(all, "flood", PROVINCE, INDICATORS);
        var asked = past.asked;
        learning.curves(all, "flood", PROVINCE, INDICATORS);
        assertThat(past.asked).isEqualTo(asked).isPositive();
    }

    private static Optional<DevelopmentCurves> learn(
            Past past, List<Figures.DisasterProcess> all, String hazard) {
        return new PastProcesses(past, past::position).curves(all, hazard, PROVINCE, INDICATORS);
    }

    private static List<Figures.DisasterProcess> processes(int count, String hazard, boolean open) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new Figures.DisasterProcess(
                                        "p" + i,
                                        "过程",
                                        hazard,
                                        open,
                                        FIRST,
                                        List.of(new Figures.Base("b", "", Optional.empty()))))
                .toList();
    }

    /// One percent of the final total is known each hour; a position is an hour.
    private static final class Past implements Figures {

        private int asked;

        private long position(Instant at) {
            return Duration.between(FIRST, at).toHours();
        }

        @Override
        public List<DisasterProcess> listProcesses() {
            return List.of();
        }

        @Override
        public List<Sheet> listNow(String process, String base, Collection<RegionCode> regions) {
            return listAt(process, base, regions, 9_999);
        }

        @Override
        public List<Sheet> listAt(
                String process, String base, Collection<RegionCode> regions, long position) {
            asked++;
            var total = Measure.whole(10 * Math.min(100, position), Unit.PERSON);
            var figure =
                    new Figure(
                            "relocated", Optional.of(total), Optional.empty(), FIRST, FIRST, false);
            return regions.stream()
                    .map(r -> new Sheet(r, process, base, position, 0, List.of(figure)))
                    .toList();
        }

        @Override
        public List<Sheet> listUnder(String process, String base, RegionCode parent) {
            return List.of();
        }
    }
}
