package org.anlan.domain.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/// Prints quantities as the province's bulletins do: 215.7万人, 208.7千公顷, 90.2亿元, 849间.
///
/// Larger units keep one decimal, rounded half up (四舍五入); a decimal of zero is dropped, as
/// bulletins do (`20万人`). Rounding is for the eye only: sums are always made of [Measure]s.
public final class Display {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal WAN_YUAN_PER_MILLION = BigDecimal.valueOf(100);

    private Display() {}

    /// The figure as a sentence of a bulletin prints it: in the larger unit when it fills one of
    /// it, else exact in its own: `617人`, `3200.5公顷` is `3.2千公顷`, `9000万元`.
    public static String zh(Measure measure) {
        return largerUnit(measure)
                .filter(larger -> scaled(measure, larger).compareTo(ONE) >= 0)
                .map(larger -> zh(measure, larger))
                .orElseGet(() -> measure.decimal() + measure.unit().zh());
    }

    /// The figure in a fixed larger unit, as a column of a table needs it.
    ///
    /// Something that would round to nothing is shown as less than the last decimal (`<0.1万人`):
    /// a figure above zero never reads as zero.
    public static String zh(Measure measure, DisplayUnit larger) {
        var rounded = scaled(measure, larger).setScale(1, RoundingMode.HALF_UP);
        var vanished = rounded.signum() == 0 && !measure.isZero();
        return (vanished ? "<0.1" : plain(rounded)) + larger.zh();
    }

    /// The figure beside it in English: exact with grouped digits, money in million yuan.
    public static String en(Measure measure) {
        if (measure.unit() == Unit.WAN_YUAN) {
            return grouped(measure.exact().divide(WAN_YUAN_PER_MILLION)) + " million yuan";
        }
        return (grouped(measure.exact()) + " " + measure.unit().en()).strip();
    }

    private static Optional<DisplayUnit> largerUnit(Measure measure) {
        for (var candidate : DisplayUnit.values()) {
            if (candidate.of() == measure.unit()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static BigDecimal scaled(Measure measure, DisplayUnit larger) {
        if (larger.of() != measure.unit()) {
            throw new IllegalArgumentException(
                    "Quantity (%s) cannot be shown in %s.".formatted(measure, larger));
        }
        return measure.exact().movePointLeft(larger.power());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String grouped(BigDecimal number) {
        // A new format each time: DecimalFormat is not thread-safe.
        return new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
