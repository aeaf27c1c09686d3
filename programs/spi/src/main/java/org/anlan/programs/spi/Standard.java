package org.anlan.programs.spi;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.anlan.domain.Money;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;

/// One row of the table of relief standards: an amount or a period, for an area and a time.
///
/// @param id what it is, such as `transitional-daily`
/// @param name its Chinese name
/// @param kind what the figure means
/// @param area where it holds, with everything below, unless a nearer area has its own
/// @param settlement urban or rural; empty for both
/// @param familyClass class of family it is for; empty text for all
/// @param from the first day
/// @param to the last day; empty while in force
/// @param amount the amount, more than nothing and at most 10 million yuan, if it is one
/// @param days the period in days, 1 to 9,999, if it is one
/// @param document the document; empty text when none was found
/// @param sample whether the figure is not official: shown as 示例 wherever it shows
public record Standard(
        String id,
        String name,
        Kind kind,
        RegionCode area,
        Optional<Settlement> settlement,
        String familyClass,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<Money> amount,
        OptionalInt days,
        String document,
        boolean sample) {

    private static final long MOST_FEN = 1_000_000_000;

    /// What a figure means.
    public enum Kind {
        FIXED("定额", "fixed"),
        FLOOR("下限", "floor"),
        AVERAGE("户均", "budget average");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /// The word on the screen.
        public Bilingual label() {
            return new Bilingual(zh, en);
        }
    }

    public Standard {
        amount.ifPresent(a -> checkWithin(id, a.fen(), MOST_FEN));
        days.ifPresent(d -> checkWithin(id, d, Application.MOST_DAYS));
        if (amount.isPresent() == days.isPresent()) {
            throw new IllegalArgumentException(
                    "Standard (%s) must be an amount or a period.".formatted(id));
        }
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException(
                    "Standard (%s) ends (%s) before it begins (%s).".formatted(id, to.get(), from));
        }
    }

    private static void checkWithin(String id, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "Standard (%s) has a figure (%d) outside 1 to %d.".formatted(id, value, most));
        }
    }

    /// Whether it is in force on a day.
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// The version as a case file keeps it: id, area, first day, and urban or rural if it matters.
    public String version() {
        var whom = settlement.map(s -> "@" + s).orElse("");
        return "%s@%s@%s%s".formatted(id, area, from, whom);
    }

    /// The standard as an explanation names it, with its sample mark.
    public Bilingual cited() {
        var zh = sample ? ",示例" : "";
        var en = sample ? ", sample" : "";
        var source = document.isEmpty() ? "" : "," + document;
        return new Bilingual(
                "%s(%s%s%s,%s,%s 起)".formatted(name, kind.label().zh(), zh, source, area, from),
                "%s (%s%s%s, %s, from %s)"
                        .formatted(
                                id, kind.label().en(), en, source.replace(",", ", "), area, from));
    }
}
