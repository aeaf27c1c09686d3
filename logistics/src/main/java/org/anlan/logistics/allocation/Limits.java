package org.anlan.logistics.allocation;

/// The ranges that keep every sum of a plan within 64 bits.
public final class Limits {

    /// The greatest quantity of one lot or demand in units, and the greatest cost of one unit.
    public static final long GREATEST = 1_000_000_000L;

    /// The greatest weight of one unit: 100 tonnes, in milligrams.
    public static final long HEAVIEST_MILLIGRAMS = 100_000_000_000L;

    /// The longest way in minutes, some 69 days.
    public static final long LONGEST_MINUTES = 100_000L;

    /// The greatest cost of leaving every demand unmet.
    public static final long GREATEST_TOTAL = 1L << 60;

    private Limits() {}

    /// Refuses a value out of its range, naming both.
    ///
    /// @throws IllegalArgumentException if it is out of range
    public static void require(String name, long value, long least, long greatest) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(
                    "%s (%d) must be between %d and %d.".formatted(name, value, least, greatest));
        }
    }

    static void requireId(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "%s ('%s') must not be blank.".formatted(name, value));
        }
    }
}
