package org.anlan.domain;

import java.util.regex.Pattern;

/// An administrative division as it was written down: 6 digits (GB/T 2260), 9 (township) or 12
/// (village).
///
/// The digits say nothing about parents: counties merge, zones own townships. Ask
/// [Divisions#contains].
///
/// @param digits 6, 9 or 12 ASCII digits
public record RegionCode(String digits) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}|[0-9]{9}|[0-9]{12}");

    public RegionCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "Region code (%s) must have 6, 9 or 12 digits.".formatted(digits));
        }
    }

    @Override
    public int compareTo(RegionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
