package org.anlan.logistics.allocation;

/// What the vehicles of a depot can do in the time of the plan (运力).
///
/// @param milligramHours weight times one-way driving time, the sum over all that leaves the
///     depot; 0 to 2^63−1
public record Fleet(String depot, long milligramHours) {

    public Fleet {
        Limits.requireId("depot", depot);
        Limits.require("milligramHours", milligramHours, 0, Long.MAX_VALUE);
    }

    /// The same in kilogram hours, the unit of the exchange format.
    public double kilogramHours() {
        return milligramHours / 1e6;
    }
}
