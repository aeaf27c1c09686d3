package org.anlan.forecasting.lab;

/// An input that a method cannot take; the message is one line with field, value and rule.
public final class BadInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 80;

    /// @param field where it stands, such as `gauges/3/x_m`
    /// @param value as written
    /// @param rule what it must be, such as `must be above 0`
    BadInput(String field, String value, String rule) {
        super("%s (%s): %s".formatted(field, shortened(value), rule.strip()));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
