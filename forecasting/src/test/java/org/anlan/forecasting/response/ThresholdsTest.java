package org.anlan.forecasting.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.forecasting.house.Counts;
import org.anlan.forecasting.house.TestPack;
import org.anlan.store.pack.Pack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A response level")
class ThresholdsTest {

    private static final RegionCode PROVINCE = new RegionCode("340000");
    private static final LocalDate TODAY = LocalDate.of(2020, 7, 14);

    @TempDir private Path folder;
    private Thresholds thresholds;
    private final Counts counts = new Counts();

    @BeforeEach
    void read() {
        thresholds = Thresholds.of(TestPack.in(folder));
    }

    @ParameterizedTest(name = "{0} {1} bears {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # indicator       | count | level state margin, the one above likewise
            relocated         |     0 | 4 NOT_REACHED -100
            relocated         |    79 | 4 NOT_REACHED -21
            relocated         |    80 | 4 NEAR -20
            relocated         |    99 | 4 NEAR -1
            relocated         |   100 | 4 REACHED 0, 3 NOT_REACHED -400
            relocated         |   399 | 4 REACHED 299, 3 NOT_REACHED -101
            relocated         |   400 | 4 REACHED 300, 3 NEAR -100
            relocated         |   499 | 4 REACHED 399, 3 NEAR -1
            relocated         |   500 | 3 REACHED 0, 2 NOT_REACHED -500
            relocated         |   999 | 3 REACHED 499, 2 NEAR -1
            relocated         |  1000 | 2 REACHED 0
            relocated         |  5000 | 2 REACHED 4000
            drought-aid       |    99 | 4 NEAR -0.1
            drought-aid       |   100 | 4 REACHED 0
            people-affected   |  9999 | none
            """)
    void includesItsLowerBoundAndExcludesItsUpper(String indicator, long count, String expected) {
        counts.put("340000", indicator, count);
        assertThat(told(TODAY)).isEqualTo(expected);
    }

    @Test
    void sumsItsIndicatorsAndTakesAMissingPartAsNothing() {
        counts.put("340000", "rooms-collapsed", 49);
        assertThat(told(TODAY)).isEqualTo("none");
        counts.put("340000", "rooms-severe", 1);
        assertThat(told(TODAY)).isEqualTo("3 REACHED 0, 2 NOT_REACHED -30");
        counts.put("340000", "rooms-severe", 31);
        assertThat(told(TODAY)).isEqualTo("2 REACHED 0");
    }

    @Test
    void isTheHighestThatAnyClauseBears() {
        counts.put("340000", "relocated", 100);
        counts.put("340000", "rooms-severe", 60);
        assertThat(told(TODAY)).isEqualTo("3 REACHED 10, 2 NOT_REACHED -20");
    }

    @Test
    void followsThePlanThatStandsOnTheDay() {
        counts.put("340000", "relocated", 1);
        assertThat(told(LocalDate.of(2009, 12, 31))).isEqualTo("1 REACHED 0");
        assertThat(told(LocalDate.of(2010, 1, 1))).isEqualTo("4 NOT_REACHED -99");
    }

    @Test
    void isNotComputedForPlacesWithoutAPlan() {
        counts.put("340000", "relocated", 5000);
        var sheet = counts.now("flood", "since-july", PROVINCE);
        assertThat(thresholds.assess(sheet, RegionLevel.CITY, TODAY, new BigDecimal("0.8")))
                .isEmpty();
        assertThat(thresholds.looksAt(RegionLevel.CITY)).isFalse();
    }

    @Test
    void ofAnhuiIsBorneByTheProvincesAndTheNationsOwnBounds() {
        var root = Path.of(System.getProperty("anlan.root", ".."));
        var anhui = Thresholds.of(Pack.open(root.resolve("packs").resolve("anhui")));
        counts.put("340000", "relocated", 500_000);
        var sheet = counts.now("flood", "since-july", PROVINCE);
        var byPlan = anhui.assess(sheet, RegionLevel.PROVINCE, TODAY, new BigDecimal("0.8"));
        assertThat(byPlan.keySet()).containsExactly("anhui-sample", "national-2016");
        assertThat(byPlan.values()).extracting(Thresholds::borne).containsExactly(2, 3);
    }

    private String told(LocalDate day) {
        var sheet = counts.now("flood", "since-july", PROVINCE);
        var byPlan = thresholds.assess(sheet, RegionLevel.PROVINCE, day, new BigDecimal("0.8"));
        var told =
                byPlan.values().stream()
                        .flatMap(List::stream)
                        .map(Proposal::of)
                        .map(p -> "%d %s %s".formatted(p.level(), p.state(), p.margin()))
                        .collect(Collectors.joining(", "));
        return told.isEmpty() ? "none" : told;
    }
}
