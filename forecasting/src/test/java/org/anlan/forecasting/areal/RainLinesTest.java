package org.anlan.forecasting.areal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.anlan.forecasting.extremes.Rarity;
import org.anlan.forecasting.rain.GaugeRemark;
import org.anlan.forecasting.rain.MethodChoice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The record of a rain run")
class RainLinesTest {

    @Test
    void saysForEachMethodWhyItWasTaken() {
        var lines =
                Arrays.stream(MethodChoice.values())
                        .map(choice -> lines(choice, List.of(), List.of()).getFirst())
                        .toList();
        assertThat(lines).doesNotHaveDuplicates().hasSize(MethodChoice.values().length);
        assertThat(lines).anyMatch(l -> l.contains("奇异"));
    }

    @Test
    void namesTheGaugesOfEachRemarkAndCountsThoseBeyondTwenty() {
        var many =
                IntStream.range(0, 23)
                        .mapToObj(i -> new GaugeRemark("g" + i, GaugeRemark.Kind.MISSING))
                        .toList();
        assertThat(lines(MethodChoice.UNIFORM_ALL_DRY, many, List.of()).get(1))
                .startsWith("缺测: g0、g1、")
                .endsWith("g19 等 23 项");
        var reasons =
                Arrays.stream(GaugeRemark.Kind.values())
                        .map(kind -> List.of(new GaugeRemark("g", kind)))
                        .map(r -> lines(MethodChoice.UNIFORM_ALL_DRY, r, List.of()).get(1))
                        .toList();
        assertThat(reasons).doesNotHaveDuplicates().allMatch(l -> l.endsWith(": g"));
    }

    @Test
    void saysInWordsWhyASumWasNotJudged() {
        for (var reason : Rarity.Reason.values()) {
            var rare =
                    new RainResult.Rare(
                            "g1",
                            "站",
                            3,
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            false,
                            Map.of("refused", reason.name()));
            assertThat(lines(MethodChoice.KRIGING_ENOUGH_GAUGES, List.of(), List.of(rare)).get(1))
                    .endsWith(": g1 3 日")
                    .doesNotContain(reason.name());
        }
    }

    @Test
    void isTheSameAfterItWasKeptAsText() {
        var rare =
                new RainResult.Rare(
                        "g1",
                        "站",
                        1,
                        OptionalDouble.of(120.5),
                        OptionalDouble.empty(),
                        true,
                        Map.of("years", 12, "returnPeriodYears", "8.1"));
        var result =
                new RainResult(
                        MethodChoice.UNIFORM_ALL_EQUAL,
                        OptionalDouble.of(0.1 + 0.2),
                        List.of(new GaugeRemark("g", GaugeRemark.Kind.MISSING)),
                        List.of(),
                        List.of(rare));
        assertThat(RainResult.read(result.json()).json()).isEqualTo(result.json());
        assertThat(RainResult.read(result.json()).rarities().getFirst().reaches(1e9)).isTrue();
    }

    private static List<String> lines(
            MethodChoice choice, List<GaugeRemark> remarks, List<RainResult.Rare> rarities) {
        var rain = new DayOfRain(LocalDate.EPOCH, new TreeMap<>(), new TreeSet<>(), List.of());
        var result = new RainResult(choice, OptionalDouble.empty(), remarks, List.of(), rarities);
        return RainLines.of(rain, result);
    }
}
