package org.anlan.forecasting.cap;

import java.util.regex.Pattern;

/// A value in a system of names outside CAP: event codes, parameters, geocodes.
///
/// @param name the system or the parameter, visible
/// @param value perhaps empty
public record NamedValue(String name, String value) {

    /// The name under which division codes stand; this project's own, no published profile.
    public static final String DIVISION = "CN-division";

    private static final Pattern DIVISION_CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    public NamedValue {
        name = CapText.visible("valueName", name);
        value = CapText.of("value", value);
    }

    /// The geocode of a division, 6 (GB/T 2260), 9 (township) or 12 digits (village).
    public static NamedValue division(String digits) {
        if (!DIVISION_CODE.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "Division code (%s) must have 6, 9 or 12 digits.".formatted(digits));
        }
        return new NamedValue(DIVISION, digits);
    }
}
