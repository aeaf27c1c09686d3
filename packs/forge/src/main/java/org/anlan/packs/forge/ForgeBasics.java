package org.anlan.packs.forge;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;

/// Makes `basics.csv`: sown area, rooms and the range of past losses by region.
///
/// No survey stands behind it: area and rooms are the census times an average of the country, the
/// ranges are the same everywhere and wide. Every row is a sample.
public final class ForgeBasics {

    private static final BigDecimal HECTARES_PER_RURAL_PERSON = new BigDecimal("0.35");
    private static final long ROOMS_PER_HOUSEHOLD = 5;

    private ForgeBasics() {}

    /// Makes the file.
    ///
    /// @param args the pack folder
    public static void main(String[] args) throws IOException {
        make(Path.of(args[0])).write(Path.of(args[0], "basics.csv"));
    }

    static Table make(Path pack) throws IOException {
        var basics =
                Table.of(
                        "code",
                        "sown_area_ha",
                        "house_rooms",
                        "loss_per_room_low_fen",
                        "loss_per_room_high_fen",
                        "loss_per_hectare_low_fen",
                        "loss_per_hectare_high_fen",
                        "loss_per_person_low_fen",
                        "loss_per_person_high_fen",
                        "sample",
                        "source");
        for (var row : Table.read(pack.resolve("population.csv")).rows()) {
            if (Table.value(row, "scope").equals("region")) {
                var rural = new BigDecimal(Table.value(row, "rural"));
                var households = Long.parseLong(Table.value(row, "households"));
                basics.add(
                        Table.value(row, "code"),
                        sownArea(rural),
                        households * ROOMS_PER_HOUSEHOLD,
                        yuan(100),
                        yuan(200_000),
                        yuan(500),
                        yuan(300_000),
                        yuan(10),
                        yuan(200_000),
                        1,
                        "sample-basics");
            }
        }
        return basics.build();
    }

    private static String sownArea(BigDecimal rural) {
        return rural.multiply(HECTARES_PER_RURAL_PERSON)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static long yuan(long yuan) {
        return yuan * 100;
    }
}
