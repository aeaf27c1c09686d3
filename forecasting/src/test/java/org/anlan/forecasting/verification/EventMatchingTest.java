package org.anlan.forecasting.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EventMatchingTest {

    private static final Instant DAY = Instant.parse("2031-07-01T00:00:00Z");

    private static Instant hour(double hour) {
        return DAY.plusSeconds((long) (hour * 3600));
    }

    private static Episode episode(String id, double from, double to, String... places) {
        var areas = new java.util.HashMap<String, Double>();
        for (var place : places) {
            areas.put(place, 100.0);
        }
        return new Episode(id, hour(from), hour(to), areas, hour(from - 3));
    }

    /// The first warning overlaps both events, most with the first; taken greedily the second
    /// warning would have none.
    @Example
    void theBestOfAllIsFoundNotTheFirst() {
        var warnings = List.of(episode("w1", 0, 10, "A"), episode("w2", 0, 4, "A"));
        var events = List.of(episode("e1", 0, 6, "A"), episode("e2", 5, 10, "A"));
        var best = EventMatching.of(warnings, events);
        assertThat(best.matches())
                .extracting(m -> m.warning().id() + m.event().id())
                .containsExactly("w2e1", "w1e2");
        assertThat(best.inVain()).isEmpty();
        assertThat(best.missed()).isEmpty();
    }

    @Example
    void withoutCommonTimeOrPlaceNothingMatches() {
        var warnings = List.of(episode("w", 0, 10, "A"));
        var events = List.of(episode("later", 10, 12, "A"), episode("elsewhere", 1, 2, "B"));
        var best = EventMatching.of(warnings, events);
        assertThat(best.matches()).isEmpty();
        assertThat(best.table(0).falseAlarmRatio()).isEqualTo(1);
        assertThat(best.table(0).detection()).isZero();
        assertThat(best.medianLeadHours()).isEmpty();
        assertThat(EventMatching.of(List.of(), List.of()).table(0).detection()).isNaN();
        assertThat(EventMatching.of(List.of(), events).missed()).hasSize(2);
    }

    @Example
    void leadTimeIsOnsetLessIssueAlsoWhenLate() {
        var warning = new Episode("w", hour(2), hour(9), Map.of("A", 50.0), hour(4));
        var best = EventMatching.of(List.of(warning), List.of(episode("e", 3, 6, "A")));
        assertThat(best.matches().getFirst().leadHours()).isCloseTo(-1, within(1e-9));
        assertThat(best.matches().getFirst().overlap()).isCloseTo(3 * 50, within(1e-9));
        assertThat(best.medianLeadHours()).hasValue(-1);
    }

    @Property(tries = 200)
    void noOtherMatchingHasMoreInCommonAndOrderDoesNotMatter(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var warnings = episodes("w", random, 1 + random.nextInt(5));
        var events = episodes("e", random, 1 + random.nextInt(5));
        var best = EventMatching.of(warnings, events);
        var sum = best.matches().stream().mapToDouble(EventMatching.Match::overlap).sum();
        assertThat(sum).isCloseTo(exhaustive(warnings, events, 0, 0), within(1e-6));
        var mixed = new ArrayList<>(warnings);
        Collections.shuffle(mixed, new Random(seed));
        assertThat(EventMatching.of(mixed, events.reversed())).isEqualTo(best);
        assertThat(best.matches().size() + best.inVain().size()).isEqualTo(warnings.size());
        assertThat(best.matches().size() + best.missed().size()).isEqualTo(events.size());
    }

    private static List<Episode> episodes(String name, SplittableRandom random, int count) {
        var episodes = new ArrayList<Episode>();
        for (int i = 0; i < count; i++) {
            var from = random.nextInt(20);
            episodes.add(
                    episode(
                            name + i,
                            from,
                            from + 1 + random.nextInt(12),
                            random.nextBoolean() ? new String[] {"A"} : new String[] {"A", "B"}));
        }
        return episodes;
    }

    /// Tries all.
    private static double exhaustive(
            List<Episode> warnings, List<Episode> events, int next, int used) {
        if (next == warnings.size()) {
            return 0;
        }
        var most = exhaustive(warnings, events, next + 1, used);
        for (int j = 0; j < events.size(); j++) {
            if ((used >> j & 1) == 0) {
                var own = warnings.get(next).overlap(events.get(j));
                var rest = exhaustive(warnings, events, next + 1, used | 1 << j);
                most = Math.max(most, own + rest);
            }
        }
        return most;
    }

    @Example
    void anEpisodeNeedsAPlaceAndATime() {
        assertThatIllegalArgumentException().isThrownBy(() -> episode("x", 3, 3, "A"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> episode("x", 3, 4))
                .withMessageContaining("area");
    }
}
