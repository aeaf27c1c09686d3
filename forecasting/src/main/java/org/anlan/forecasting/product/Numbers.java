package org.anlan.forecasting.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Numbers as products show them; null where they are not known.
final class Numbers {

    private static final int TENTH = 1;
    private static final int THOUSANDTH = 3;

    private Numbers() {}

    static @Nullable BigDecimal tenth(double value) {
        return rounded(value, TENTH);
    }

    static @Nullable BigDecimal thousandth(double value) {
        return rounded(value, THOUSANDTH);
    }

    private static @Nullable BigDecimal rounded(double value, int places) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP)
                : null;
    }
}
