package org.anlan.forecasting.book;

import java.util.regex.Pattern;

/// What a forecast in the book is of, as text: a fixed word, or `indicator:CODE`.
public final class Quantity {

    /// Mean rain of a county in a day, mm.
    public static final String AREAL_RAIN_DAY = "AREAL_RAIN_DAY";

    /// Water level at a station, m.
    public static final String STAGE = "STAGE";

    /// Discharge at a station, m³/s.
    public static final String FLOW = "FLOW";

    /// The severity that came, 0 none to 4 red.
    public static final String RISK_LEVEL = "RISK_LEVEL";

    /// Strongest wind in a county over the time forecast, m/s, mean of two minutes.
    public static final String WIND = "WIND";

    private static final Pattern KNOWN =
            Pattern.compile("AREAL_RAIN_DAY|STAGE|FLOW|RISK_LEVEL|WIND|indicator:[a-z0-9-]{1,64}");

    private Quantity() {}

    /// An indicator of the catalogue, in its unit.
    public static String indicator(String code) {
        return of("indicator:" + code);
    }

    /// @throws IllegalArgumentException if it is none of these
    static String of(String text) {
        if (!KNOWN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Quantity (%s) must be one of the book's words or indicator:CODE."
                            .formatted(text));
        }
        return text;
    }
}
