package org.anlan.domain.indicator;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// An exact quantity of one unit, as a form states it: 35 people, 208700.5 ha, 7106.9 万元.
///
/// Held in whole steps of the unit's finest decimal, so that sums are exact. Never negative and
/// never above [#MAX_MINOR], which a JSON number still carries exactly and no figure of a
/// province nears: in money it is ten thousand billion yuan. A missing figure is no `Measure`:
/// missing is never zero.
///
/// @param minor the quantity in steps of `10^-unit.decimals()`; 0 to [#MAX_MINOR]
/// @param unit what is counted
public record Measure(long minor, Unit unit) implements Comparable<Measure> {

    /// The largest quantity held, in minor steps of any unit.
    public static final long MAX_MINOR = 1_000_000_000_000_000L;

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,16})?");

    public Measure {
        if (minor < 0 || minor > MAX_MINOR) {
            throw new IllegalArgumentException(
                    "Quantity (%d minor steps of %s) must be between 0 and %d."
                            .formatted(minor, unit, MAX_MINOR));
        }
    }

    /// Reads a plain decimal such as `"7106.9"`: ASCII digits, at most one point, no sign or
    /// exponent.
    ///
    /// A quantity finer than the unit holds is refused, not rounded away; trailing zeros are not
    /// finer.
    ///
    /// @throws IllegalArgumentException if the text is no such decimal, too fine or too large
    public static Measure of(String decimal, Unit unit) {
        if (!PLAIN_DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException(
                    "Quantity (%s) must be a plain decimal number.".formatted(cut(decimal)));
        }
        try {
            var minor = new BigDecimal(decimal).movePointRight(unit.decimals()).longValueExact();
            return new Measure(minor, unit);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Quantity (%s) must have at most %d decimals in %s, and fit."
                            .formatted(decimal, unit.decimals(), unit),
                    e);
        }
    }

    /// A count of whole units, e.g. `whole(35, PERSON)`.
    public static Measure whole(long count, Unit unit) {
        return new Measure(BigDecimal.valueOf(count, -unit.decimals()).longValueExact(), unit);
    }

    /// Nothing at all, stated: not the same as nothing known.
    public static Measure zero(Unit unit) {
        return new Measure(0, unit);
    }

    /// The exact sum; a sum above [#MAX_MINOR] is refused.
    public Measure plus(Measure other) {
        return new Measure(minor + sameUnit(other).minor, unit);
    }

    /// The exact difference; refused when `other` is larger, because no quantity is negative.
    public Measure minus(Measure other) {
        return new Measure(minor - sameUnit(other).minor, unit);
    }

    public boolean isZero() {
        return minor == 0;
    }

    /// Orders by size; quantities of different units have no order and are refused.
    @Override
    public int compareTo(Measure other) {
        return Long.compare(minor, sameUnit(other).minor);
    }

    /// The number alone, plain and without trailing zeros: `"208700.5"`.
    public String decimal() {
        return minor == 0 ? "0" : exact().stripTrailingZeros().toPlainString();
    }

    /// The number as a decimal of its unit, for arithmetic beyond sums.
    public BigDecimal exact() {
        return BigDecimal.valueOf(minor, unit.decimals());
    }

    @Override
    public String toString() {
        return unit.en().isEmpty() ? decimal() : decimal() + " " + unit.en();
    }

    private Measure sameUnit(Measure other) {
        if (other.unit != unit) {
            throw new IllegalArgumentException(
                    "Quantities (%s, %s) must have one unit.".formatted(this, other));
        }
        return other;
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
