package org.anlan.programs.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.programs.spi.testing.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The table of standards")
class StandardsTest {

    private static final List<Standard> ROWS =
            List.of(
                    row("340000", null, "2020-01-01", "2021-12-31", "10"),
                    row("340000", null, "2022-01-01", null, "15"),
                    row("340100", null, "2023-01-01", null, "20"),
                    row("340102", Settlement.URBAN, "2024-01-01", null, "31"),
                    row("340102", Settlement.RURAL, "2024-01-01", null, "30"),
                    row("340102", null, "2025-01-01", null, "40"));

    private final Standards standards = new Standards(ROWS, Places.DIVISIONS);

    @ParameterizedTest(name = "in {0} ({1}) on {2} it is {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            # place    | settlement | on         | yuan
            340102001  | none       | 2019-12-31 | none
            340102001  | none       | 2020-01-01 | 10.00
            340102001  | none       | 2021-12-31 | 10.00
            340102001  | none       | 2022-01-01 | 15.00
            340102001  | RURAL      | 2023-06-01 | 20.00
            340102001  | RURAL      | 2024-01-01 | 30.00
            340102001  | URBAN      | 2024-01-01 | 31.00
            340102001  | none       | 2024-01-01 | none
            340102001  | URBAN      | 2025-01-01 | 31.00
            340100     | URBAN      | 2025-01-01 | 20.00
            340200     | RURAL      | 2025-01-01 | 15.00
            999999     | RURAL      | 2025-01-01 | none
            """)
    void countsTheNearestAreaAndTheRowInForce(
            String place, @Nullable Settlement settlement, LocalDate on, @Nullable String yuan) {
        var found = standards.find("daily", at(place, settlement, on)).flatMap(Standard::amount);
        assertThat(found).isEqualTo(Optional.ofNullable(yuan).map(Money::ofYuan));
    }

    @Test
    void knowsNoOtherStandards() {
        assertThat(standards.find("weekly", at("340100", null, LocalDate.of(2025, 1, 1))))
                .isEmpty();
    }

    @Test
    void refusesARowThatStandsTwice() {
        var twice = new ArrayList<>(ROWS);
        twice.add(ROWS.getFirst());
        assertThatThrownBy(() -> new Standards(twice, Places.DIVISIONS))
                .hasMessageContaining("daily@340000@2020-01-01");
    }

    @Test
    void citesARowWithKindSourceAndDay() {
        assertThat(ROWS.get(2).cited().zh()).isEqualTo("每日(下限,示例,甲文,340100,2023-01-01 起)");
        assertThat(ROWS.get(2).cited().en())
                .isEqualTo("daily (floor, sample, 甲文, 340100, from 2023-01-01)");
        assertThat(ROWS.get(4).version()).isEqualTo("daily@340102@2024-01-01@RURAL");
    }

    private static Application at(String place, @Nullable Settlement settlement, LocalDate on) {
        return new Application(
                new RegionCode(place),
                Optional.ofNullable(settlement),
                on,
                1,
                OptionalInt.empty(),
                Map.of());
    }

    private static Standard row(
            String area,
            @Nullable Settlement settlement,
            String from,
            @Nullable String to,
            String yuan) {
        return new Standard(
                "daily",
                "每日",
                Standard.Kind.FLOOR,
                new RegionCode(area),
                Optional.ofNullable(settlement),
                "",
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse),
                Optional.of(Money.ofYuan(yuan)),
                OptionalInt.empty(),
                "甲文",
                true);
    }
}
