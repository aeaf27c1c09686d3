package org.anlan.forecasting.cap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Numbers as CAP writes them: digits and a point, never an exponent.
final class CapDecimal {

    private static final Pattern WRITTEN = Pattern.compile("[-+]?\\d{1,12}(\\.\\d{1,20})?");
    private static final int MOST_DIGITS = 32;

    private CapDecimal() {}

    static BigDecimal parse(String field, String text) {
        if (!WRITTEN.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(
                    "Number %s (%s) must be digits with at most one point.".formatted(field, text));
        }
        return new BigDecimal(text.strip());
    }

    /// Refuses what would take pages to write out.
    static BigDecimal of(String field, BigDecimal number) {
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "Number %s (%s) must have at most %d digits."
                            .formatted(field, number, MOST_DIGITS));
        }
        return number;
    }

    /// To the seventh digit behind the point: for degrees about a centimetre.
    static String write(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(7, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
