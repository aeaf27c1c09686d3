package org.anlan.programs.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.anlan.domain.Divisions;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.programs.spi.Application;
import org.anlan.programs.spi.Standard;
import org.anlan.programs.spi.Standards;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRegions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The standards of Anhui's pack")
class StandardsTableTest {

    private static final Standards STANDARDS = read();

    private static Standards read() {
        var root = Path.of(System.getProperty("anlan.root", "../.."));
        var pack = Pack.open(root.resolve("packs/anhui"));
        return StandardsTable.read(
                pack.table("standards.csv"), new Divisions(PackRegions.asOfState(pack)));
    }

    @ParameterizedTest(name = "{0} in {1} on {2}: {3} fen or {4} days, {5}, sample {6}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            # standard           | place  | on         | fen     | days | kind    | sample
            transitional-daily   | 341302 | 2024-06-01 | 2000    | none | FLOOR   | false
            transitional-period  | 341302 | 2024-06-01 | none    | 90   | FIXED   | false
            transitional-daily   | 341302 | 2020-07-14 | 2000    | none | FLOOR   | true
            transitional-daily   | 340100 | 2020-07-14 | 2000    | none | FLOOR   | true
            rebuild-collapsed    | 340100 | 2020-07-14 | 2500000 | none | FLOOR   | false
            rebuild-collapsed    | 340100 | 2021-01-01 | 2000000 | none | AVERAGE | false
            """)
    void areReadAsWritten(
            String id,
            String place,
            LocalDate on,
            @Nullable Long fen,
            @Nullable Integer days,
            Standard.Kind kind,
            boolean sample) {
        var application =
                new Application(
                        new RegionCode(place),
                        Optional.empty(),
                        on,
                        1,
                        OptionalInt.empty(),
                        Map.of());
        var found = STANDARDS.find(id, application).orElseThrow();
        assertThat(found.amount()).isEqualTo(Optional.ofNullable(fen).map(Money::new));
        assertThat(found.days().orElse(0)).isEqualTo(days == null ? 0 : days);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.sample()).isEqualTo(sample);
    }
}
