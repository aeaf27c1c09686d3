package org.anlan.forecasting.consultation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as the contract writes them.
final class Numbers {

    private static final MathContext SEVEN = new MathContext(7, RoundingMode.HALF_UP);
    private static final int CHANCE_DECIMALS = 4;

    private Numbers() {}

    /// A chance or a distance in levels, with four decimals.
    static String chance(double value) {
        return BigDecimal.valueOf(value)
                .setScale(CHANCE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// A value of seven digits at most, without idle zeros.
    static String plain(double value) {
        var rounded = new BigDecimal(value, SEVEN).stripTrailingZeros();
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
    }

    /// Whole percent.
    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
