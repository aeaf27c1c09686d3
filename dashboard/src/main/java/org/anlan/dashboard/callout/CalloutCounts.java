package org.anlan.dashboard.callout;

/// Persons of a list by state; each stands in exactly one of the four.
///
/// @param toCall not called yet
/// @param called called and silent
/// @param answered answered and not acted yet
/// @param acted acted
record CalloutCounts(int total, int toCall, int called, int answered, int acted) {

    static final CalloutCounts NONE = new CalloutCounts(0, 0, 0, 0, 0);

    CalloutCounts plus(CalloutCounts other) {
        return new CalloutCounts(
                total + other.total,
                toCall + other.toCall,
                called + other.called,
                answered + other.answered,
                acted + other.acted);
    }
}
