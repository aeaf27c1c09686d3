package org.anlan.ingest.rules;

import java.math.BigDecimal;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.domain.indicator.Measure;

/// A limit as a multiple, in tenths: "at most 1.5 times". Exact in whole numbers.
///
/// @param tenths the multiple times ten, 1 to 1000, so that products stay within a `long`
record Factor(int tenths) {

    private static final int MAX_TENTHS = 1000;

    Factor {
        if (tenths < 1 || tenths > MAX_TENTHS) {
            throw new IllegalArgumentException(
                    "needs a factor between 0.1 and 100, not %d tenths.".formatted(tenths));
        }
    }

    /// Reads a plain decimal with at most one digit after the point.
    static Factor of(String decimal) {
        try {
            return new Factor(new BigDecimal(decimal).movePointRight(1).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "needs a factor in tenths, not '%s'.".formatted(decimal), e);
        }
    }

    /// Whether `amount` is more than this many times `base`.
    boolean isExceededBy(long amount, long base) {
        return Math.multiplyExact(amount, 10L) > Math.multiplyExact(base, (long) tenths);
    }

    /// This many times `base`, for showing; the part below one minor step is cut off.
    Measure times(Measure base) {
        var limit = Math.multiplyExact(base.minor(), (long) tenths) / 10;
        return new Measure(Math.min(limit, Measure.MAX_MINOR), base.unit());
    }

    Bilingual text() {
        return Bilingual.same(BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString());
    }
}
