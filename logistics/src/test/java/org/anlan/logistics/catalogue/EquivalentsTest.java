package org.anlan.logistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.store.pack.Pack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What stands for what")
class EquivalentsTest {

    private static final Catalogue ANHUI = Catalogue.of(Pack.open(Path.of("../packs/anhui")));

    @ParameterizedTest(name = "{0} of {1} are stood for by {2} of {3}")
    @CsvSource({
        "3, tent-12, 1, tent-36",
        "4, tent-12, 2, tent-36",
        "1, tent-12, 1, tent-36",
        "0, tent-12, 0, tent-36",
        "7, quilt, 14, blanket",
        "7, blanket, 4, quilt",
    })
    void isRoundedUpSoThatNobodyGoesWithout(long wanted, String item, long units, String other) {
        var substitute =
                ANHUI.substitutesFor(item).stream()
                        .filter(s -> s.substitute().equals(other))
                        .findFirst()
                        .orElseThrow();
        assertThat(substitute.standingFor(wanted)).isEqualTo(units);
        assertThat(substitute.sample()).isTrue();
    }

    @Test
    void isCountedInWholePackingsAndLooseUnits() {
        var bale = ANHUI.packingsOf("quilt").getFirst();
        assertThat(bale.whole(57)).isEqualTo(5);
        assertThat(bale.loose(57)).isEqualTo(7);
    }

    @Test
    void goesTogetherInKitsBySeason() {
        assertThat(ANHUI.listKits()).extracting(Kit::season).contains("warm", "cold");
        assertThat(ANHUI.listKits()).allMatch(Kit::sample);
        for (var kit : ANHUI.listKits()) {
            assertThat(kit.parts()).allMatch(p -> ANHUI.findGoods(p.item()).isPresent());
        }
    }

    @Test
    void saysWhomAUnitServesAndHowLongItKeeps() {
        assertThat(ANHUI.getGoods("tent-12").personsPerUnit()).contains(3L);
        assertThat(ANHUI.getGoods("water").personsPerUnit()).isEmpty();
        assertThat(ANHUI.getGoods("water").shelfMonths()).contains(12L);
    }

    @Test
    void isRefusedWhereItCannotBe() {
        assertThatThrownBy(() -> new Substitute("a", "a", 1, 1, "", true))
                .hasMessageContaining("(a: 1)");
        assertThatThrownBy(() -> new Substitute("a", "b", 0, 1, "", true))
                .hasMessageContaining("(b: 0)");
        assertThatThrownBy(() -> new Packing("a", new Bilingual("包", "bale"), 0, true))
                .hasMessageContaining("0 units");
    }
}
