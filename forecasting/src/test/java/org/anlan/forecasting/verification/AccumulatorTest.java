package org.anlan.forecasting.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AccumulatorTest {

    private static final Instant START = Instant.parse("2031-06-01T00:00:00Z");
    private static final ScoreKey KEY = new ScoreKey("flood", "341002", 24, "model", 2);

    private static FrozenPair pair(int day, ForecastValue told, double observed) {
        return pair(KEY, day, told, Map.of(), observed);
    }

    private static FrozenPair pair(
            ScoreKey key,
            int day,
            ForecastValue told,
            Map<Reference, ForecastValue> references,
            double observed) {
        var issued = START.plus(Duration.ofDays(day));
        var forecast = new IssuedForecast(key, issued, told, references);
        return new FrozenPair(forecast, forecast.digest(), issued.plusSeconds(60), observed);
    }

    /// Chances, levels, ensembles and quantiles of a made-up season, most with a reference.
    private static List<FrozenPair> season(long seed, int cases) {
        var random = new SplittableRandom(seed);
        var pairs = new ArrayList<FrozenPair>();
        for (int i = 0; i < cases; i++) {
            var key = new ScoreKey("flood", "341002", 24, "model-" + random.nextInt(3), 2);
            var scale = Math.pow(10, random.nextInt(6));
            pairs.add(
                    switch (random.nextInt(4)) {
                        case 0 -> {
                            var chance = random.nextInt(101) / 100.0;
                            var usual = new ForecastValue.Chance(0.3);
                            var came = random.nextDouble() < chance ? 1 : 0;
                            yield pair(
                                    key,
                                    i,
                                    new ForecastValue.Chance(chance),
                                    Map.of(Reference.CLIMATOLOGY, usual),
                                    came);
                        }
                        case 1 ->
                                pair(
                                        key,
                                        i,
                                        new ForecastValue.Levels(List.of(0.5, 0.3, 0.2)),
                                        Map.of(),
                                        random.nextInt(3));
                        case 2 -> {
                            var members = random.doubles(11).map(x -> x * scale).boxed().toList();
                            var stays = new ForecastValue.Ensemble(List.of(0.5 * scale));
                            yield pair(
                                    key,
                                    i,
                                    new ForecastValue.Ensemble(members),
                                    Map.of(Reference.PERSISTENCE, stays),
                                    random.nextDouble() * scale);
                        }
                        default ->
                                pair(
                                        key,
                                        i,
                                        new ForecastValue.Quantiled(
                                                List.of(0.1, 0.5, 0.9), List.of(1.0, 2.0, 4.0)),
                                        Map.of(),
                                        random.nextDouble() * 5);
                    });
        }
        return pairs;
    }

    private static Accumulator of(List<FrozenPair> pairs) {
        var sums = new Accumulator(30);
        pairs.forEach(sums::add);
        return sums;
    }

    @Property(tries = 40)
    void twoMergedAreThatOfTheUnionInAnyOrder(@ForAll long seed) {
        var pairs = season(seed, 120);
        var cut = new SplittableRandom(seed).nextInt(pairs.size());
        var whole = of(pairs);
        var left = of(pairs.subList(0, cut));
        var right = of(pairs.subList(cut, pairs.size()));
        same(left.plus(right), whole);
        same(right.plus(left), whole);
        var shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(seed));
        same(of(shuffled), whole);
    }

    private static void same(Accumulator one, Accumulator other) {
        for (var score : Score.values()) {
            assertThat(one.sum(score).count()).isEqualTo(other.sum(score).count());
            alike(one, other, sums -> sums.sum(score).mean());
            alike(one, other, sums -> sums.sum(score).deviation());
        }
        assertThat(one.chances().lines()).isEqualTo(other.chances().lines());
        assertThat(one.shares().counts()).isEqualTo(other.shares().counts());
        assertThat(one.levels().map(OrderedHits::counts).orElseThrow())
                .isDeepEqualTo(other.levels().map(OrderedHits::counts).orElseThrow());
        for (var which : Reference.values()) {
            alike(one, other, sums -> sums.against(which).skill());
            if (other.against(which).count() > 1) {
                alike(one, other, sums -> sums.against(which).test(1).statistic());
                alike(one, other, sums -> sums.against(which).skillInterval(0.9, 1, 20, 3)[0]);
            }
        }
    }

    private static void alike(
            Accumulator one, Accumulator other, ToDoubleFunction<Accumulator> figure) {
        var expected = figure.applyAsDouble(other);
        var bound = 1e-12 * Math.max(1, Math.abs(expected));
        if (Double.isFinite(expected)) {
            assertThat(figure.applyAsDouble(one)).isCloseTo(expected, within(bound));
        } else {
            assertThat(Double.valueOf(figure.applyAsDouble(one)))
                    .isEqualTo(Double.valueOf(expected));
        }
    }

    @Property(tries = 20)
    void boardsMergeAsTheirKeysDo(@ForAll long seed) {
        var pairs = season(seed, 80);
        var whole = new Scoreboard(30);
        var left = new Scoreboard(30);
        var right = new Scoreboard(30);
        for (int i = 0; i < pairs.size(); i++) {
            whole.add(pairs.get(i));
            (i % 2 == 0 ? left : right).add(pairs.get(i));
        }
        var merged = left.plus(right);
        assertThat(merged.keys()).isEqualTo(whole.keys());
        for (var key : whole.keys()) {
            var sum = whole.of(key::equals).sum(Score.CRPS);
            assertThat(merged.of(key::equals).sum(Score.CRPS).count()).isEqualTo(sum.count());
        }
        same(merged.of(_ -> true), of(pairs));
    }

    @Example
    void everyScoreIsThatOfTheSingleForecasts() {
        var sums = new Accumulator();
        sums.add(pair(0, new ForecastValue.Chance(0.2), 0));
        sums.add(pair(1, new ForecastValue.Chance(0.6), 1));
        sums.add(pair(2, new ForecastValue.Levels(List.of(0.01, 0.32, 0.44, 0.23)), 2));
        assertThat(sums.sum(Score.BRIER).mean()).isCloseTo((0.04 + 0.16) / 2, within(1e-15));
        assertThat(sums.sum(Score.RANKED).mean()).isCloseTo(0.1619, within(1e-12));
        assertThat(sums.sum(Score.LOGARITHM).count()).isEqualTo(3);
        assertThat(sums.levels().orElseThrow().exact()).isEqualTo(1);
        assertThat(BrierParts.of(sums.chances(), 10).score()).isCloseTo(0.1, within(1e-15));
        assertThat(new RocCurve(sums.chances()).area()).isEqualTo(1);
        assertThat(sums.chances().warnedFrom(0.5).detection()).isEqualTo(1);
    }

    @Example
    void theImpossibleThatCameCostsInfinityAndStaysSo() {
        var sums = new Accumulator();
        sums.add(pair(0, new ForecastValue.Chance(0), 1));
        sums.add(pair(1, new ForecastValue.Chance(0.5), 1));
        assertThat(sums.sum(Score.LOGARITHM).mean()).isInfinite();
        assertThat(sums.sum(Score.LOGARITHM).infinite()).isOne();
        assertThat(sums.plus(new Accumulator()).sum(Score.LOGARITHM).mean()).isInfinite();
    }

    @Example
    void onlyTheLatestCasesAreTested() {
        var sums = new Accumulator(2);
        var usual =
                Map.<Reference, ForecastValue>of(
                        Reference.CLIMATOLOGY, new ForecastValue.Chance(0.5));
        for (int day = 0; day < 5; day++) {
            sums.add(pair(KEY, 4 - day, new ForecastValue.Chance(day / 10.0), usual, 0));
        }
        var duel = sums.against(Reference.CLIMATOLOGY);
        assertThat(duel.count()).isEqualTo(5);
        assertThat(duel.test(1).count()).isEqualTo(2);
        assertThat(duel.test(1).mean()).isCloseTo((0.01 + 0) / 2 - 0.25, within(1e-15));
    }

    @Example
    void whatIsFrozenCannotBeChangedOrTakenBack() {
        var issued = START;
        var forecast = new IssuedForecast(KEY, issued, new ForecastValue.Chance(0.2), Map.of());
        var better = new IssuedForecast(KEY, issued, new ForecastValue.Chance(0.9), Map.of());
        var digest = forecast.digest();
        assertThat(digest).hasSize(64).isNotEqualTo(better.digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrozenPair(better, digest, issued.plusSeconds(1), 1))
                .withMessageContaining("frozen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrozenPair(forecast, digest, issued, 1))
                .withMessageContaining("before the onset");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FrozenPair(forecast, digest, issued.plusSeconds(1), Double.NaN));
    }

    /// By `sha256sum`: `5:flood6:3410022:245:model1:220:2031-06-01T00:00:00Z10:chance 0.2`.
    @Example
    void theDigestIsTheSameInEveryRelease() {
        var forecast = new IssuedForecast(KEY, START, new ForecastValue.Chance(0.2), Map.of());
        assertThat(forecast.digest())
                .isEqualTo("f9b2e056f7b498989cd59be02548ff8a7667acf369a2061be04e105ac8bbfc81");
    }

    @Example
    void whatDoesNotFitIsRefusedAndNothingIsAdded() {
        var sums = new Accumulator();
        sums.add(pair(0, new ForecastValue.Levels(List.of(0.5, 0.5)), 1));
        var more = pair(1, new ForecastValue.Levels(List.of(0.2, 0.3, 0.5)), 1);
        assertThatIllegalArgumentException().isThrownBy(() -> sums.add(more));
        var half = pair(1, new ForecastValue.Chance(0.5), 0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> sums.add(half));
        assertThat(sums.sum(Score.RANKED).count()).isEqualTo(1);
        assertThat(sums.sum(Score.BRIER).count()).isZero();
        assertThat(sums.chances().cases()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new ForecastValue.Chance(1.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForecastValue.Levels(List.of(0.5, 0.6)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ForecastValue.Quantiled(List.of(0.1, 0.9), List.of(2.0, 1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreKey("flood", "341002", -1, "x", 0));
        var other =
                Map.<Reference, ForecastValue>of(
                        Reference.PERSISTENCE, new ForecastValue.Ensemble(List.of(1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new IssuedForecast(KEY, START, new ForecastValue.Chance(0.5), other));
    }

    @Example
    void sharesAreEvenWhereTheEnsembleIsRight() {
        var random = new SplittableRandom(5);
        var sums = new Accumulator();
        for (int i = 0; i < 2000; i++) {
            var members = random.doubles(9).boxed().toList();
            sums.add(pair(i, new ForecastValue.Ensemble(members), random.nextDouble()));
        }
        assertThat(sums.shares().evenChance()).isGreaterThan(0.01);
        assertThat(Arrays.stream(sums.shares().counts()).sum()).isEqualTo(2000);
    }
}
