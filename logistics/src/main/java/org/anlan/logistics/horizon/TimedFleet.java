package org.anlan.logistics.horizon;

/// What a depot's vehicles of one mode can do in one bucket (分时段运力).
///
/// @param kilogramHours weight times one-way time, the sum over all that leaves in the bucket
public record TimedFleet(String depot, String mode, int bucket, double kilogramHours) {

    public TimedFleet {
        if (!(kilogramHours >= 0) || bucket < 0) {
            throw new IllegalArgumentException(
                    "kilogramHours (%s) and bucket (%d) must be 0 or more."
                            .formatted(kilogramHours, bucket));
        }
    }
}
