package org.anlan.app.drill.stage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.anlan.app.drill.crew.Crew;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.store.pack.PackRow;

/// Transitional living aid reckoned a second time, straight from the pack's table of standards.
final class DailyAid {

    private static final int FEN = 2; // decimals of a yuan

    private final Crew crew;

    DailyAid(Crew crew) {
        this.crew = crew;
    }

    /// People × days, at most the period's, × the daily amount, in yuan.
    BigDecimal yuan(RegionCode county, int persons, int days) {
        var period = row("transitional-period", county).getInteger("days");
        var daily = row("transitional-daily", county).getInteger("amount_fen");
        return BigDecimal.valueOf(daily * persons * Math.min(days, period), FEN);
    }

    /// The row that is valid today for the nearest area up the tree.
    private PackRow row(String standard, RegionCode county) {
        var today = crew.open().day();
        var up =
                crew.open().divisions().listUpwards(county, today).stream()
                        .map(Region::code)
                        .toList();
        return crew.pack().table("standards.csv").rows().stream()
                .filter(row -> row.getText("id").equals(standard))
                .filter(row -> up.contains(row.getCode("area")))
                .filter(row -> isValid(row, today))
                .min(Comparator.comparingInt(row -> up.indexOf(row.getCode("area"))))
                .orElseThrow();
    }

    private static boolean isValid(PackRow row, LocalDate day) {
        Optional<LocalDate> until = row.findDate("valid_to");
        return !row.getDate("valid_from").isAfter(day)
                && until.map(last -> !last.isBefore(day)).orElse(true);
    }
}
