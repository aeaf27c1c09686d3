package org.anlan.logistics.catalogue;

import static java.lang.Math.ceilDiv;
import static java.lang.Math.multiplyExact;

/// A kind of goods that may stand for another: so many of its units for so many of the other's.
///
/// @param item the kind that is wanted
/// @param substitute the kind that may stand for it
/// @param units of the substitute, above zero
/// @param forUnits of the kind that is wanted, above zero
/// @param note on what condition, or empty text
/// @param sample whether it is not official
public record Substitute(
        String item, String substitute, long units, long forUnits, String note, boolean sample) {

    public Substitute {
        if (item.equals(substitute) || units < 1 || forUnits < 1) {
            throw new IllegalArgumentException(
                    "Substitute (%s: %d) for (%s: %d) cannot be."
                            .formatted(substitute, units, item, forUnits));
        }
    }

    /// Units of the substitute that stand for so many of the kind that is wanted, rounded up.
    ///
    /// @throws ArithmeticException if it does not fit in 64 bits
    public long standingFor(long wanted) {
        return ceilDiv(multiplyExact(wanted, units), forUnits);
    }
}
