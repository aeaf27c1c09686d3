package org.anlan.programs.relief.transitional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.programs.spi.Settlement;
import org.anlan.programs.spi.Standard;
import org.anlan.programs.spi.testing.Places;
import org.jspecify.annotations.Nullable;

/// The standards these tests decide by: 20 yuan in the province, 25 from 2024; in the city 30 in
/// towns and 28 in villages; 90 days everywhere. All are made up but the first.
final class Table {

    static final List<Standard> ROWS =
            List.of(
                    daily(Places.PROVINCE, null, "2020-01-01", "2023-12-31", "20"),
                    daily(Places.PROVINCE, null, "2024-01-01", null, "25"),
                    daily(Places.CITY, Settlement.URBAN, "2025-01-01", null, "30"),
                    daily(Places.CITY, Settlement.RURAL, "2025-01-01", null, "28"),
                    new Standard(
                            "transitional-period",
                            "过渡期生活救助期限",
                            Standard.Kind.FIXED,
                            Places.PROVINCE,
                            Optional.empty(),
                            "",
                            LocalDate.of(2020, 1, 1),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.of(90),
                            "甲文",
                            false));

    private Table() {}

    private static Standard daily(
            RegionCode area,
            @Nullable Settlement settlement,
            String from,
            @Nullable String to,
            String yuan) {
        return new Standard(
                "transitional-daily",
                "过渡期生活救助",
                Standard.Kind.FLOOR,
                area,
                Optional.ofNullable(settlement),
                "",
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse),
                Optional.of(Money.ofYuan(yuan)),
                OptionalInt.empty(),
                "甲文",
                false);
    }
}
