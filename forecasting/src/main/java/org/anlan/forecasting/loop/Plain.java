package org.anlan.forecasting.loop;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Numbers as the contract writes them: six digits that count; null for what is undefined.
final class Plain {

    private static final MathContext DIGITS = new MathContext(6);

    private Plain() {}

    static @Nullable BigDecimal of(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS) : null;
    }

    static @Nullable BigDecimal of(OptionalDouble value) {
        return of(value.orElse(Double.NaN));
    }
}
