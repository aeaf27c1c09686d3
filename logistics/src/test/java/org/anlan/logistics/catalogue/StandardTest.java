package org.anlan.logistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.anlan.domain.RegionCode;
import org.anlan.store.pack.Pack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A standard")
class StandardTest {

    private static final Catalogue ANHUI = Catalogue.of(Pack.open(Path.of("../packs/anhui")));

    @ParameterizedTest(name = "{1} people need {2} of {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    need-tent  |    0 |    0
                    need-tent  |    1 |    1
                    need-tent  |    3 |    1
                    need-tent  |    4 |    2
                    need-water |   22 |   15
                    need-water | 1000 |  682
                    need-food  |    4 |    3
                    need-food  |    5 |    4
                    """)
    void countsWholeUnits(String standard, long people, long units) {
        assertThat(ANHUI.findStandard(standard).orElseThrow().units(people)).isEqualTo(units);
    }

    @Test
    void holdsFromItsFirstDay() {
        var county = new RegionCode("340102");
        assertThat(ANHUI.standardsOn(LocalDate.of(2019, 12, 31), county)).isEmpty();
        assertThat(ANHUI.standardsOn(LocalDate.of(2020, 1, 1), county)).hasSize(7);
    }

    @ParameterizedTest(name = "in {0} for {1} people of {2}: {3}")
    @CsvSource({
        "sphere, 24, tent-12, 7",
        "sphere, 25, tent-12, 8",
        "chinese, 24, tent-12, 8",
        "sphere, 22, water, 75",
        "chinese, 22, water, 15",
        "sphere, 20, toilet, 1",
    })
    void isOfOneProfileAndTheOtherCountsByItsOwn(
            String profile, long people, String item, long units) {
        var chosen = NeedProfile.find(profile).orElseThrow();
        var day = LocalDate.of(2020, 7, 1);
        var holding = ANHUI.standardsOn(day, new RegionCode("340102"), chosen);
        assertThat(holding).allMatch(s -> s.profile() == chosen);
        assertThat(holding.stream().filter(s -> s.item().equals(item)).toList())
                .singleElement()
                .satisfies(s -> assertThat(s.units(people)).isEqualTo(units));
        assertThat(ANHUI.sourceTitle(holding.getFirst().source()))
                .isNotEqualTo(holding.getFirst().source());
    }

    @Test
    void namesOnlyGoodsThatHaveAWeightInPlans() {
        assertThat(ANHUI.listGoods())
                .allSatisfy(goods -> assertThat(goods.pointsPerKg()).isGreaterThan(400));
    }
}
