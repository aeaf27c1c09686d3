package org.anlan.logistics.dispatch;

/// The ranges in which the arithmetic of dispatch is exact.
final class Numbers {

    /// A million tonnes in grams, and a million cubic metres in cubic centimetres.
    static final long MOST = 1_000_000_000_000L;

    private Numbers() {}

    static void require(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s (%d) must be from %d to %d.".formatted(what, value, least, most));
        }
    }
}
