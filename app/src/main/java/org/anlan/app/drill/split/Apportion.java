package org.anlan.app.drill.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Divides a whole number among places by weight, exactly and within what each can take.
///
/// Largest remainders (Hamilton), repeated on what the full ones left over; ties go to the lower
/// index, so the same input gives the same parts.
final class Apportion {

    private Apportion() {}

    /// @param total what to divide, at least 0
    /// @param weights at least 0 each; same length as `room`
    /// @param room the most each place can take
    /// @return parts that sum to the total, each within its room
    /// @throws IllegalArgumentException if the rooms together are smaller than the total
    static long[] divide(long total, double[] weights, long[] room) {
        if (Arrays.stream(room).sum() < total) {
            throw new IllegalArgumentException(
                    "Total (%d) does not fit into %d places.".formatted(total, room.length));
        }
        var parts = new long[weights.length];
        var left = total;
        while (left > 0) {
            var given = round(left, weights, room, parts);
            left -= given;
            if (given == 0) {
                left = fill(left, room, parts);
            }
        }
        return parts;
    }

    /// One round of largest remainders over the places that still have room.
    private static long round(long left, double[] weights, long[] room, long[] parts) {
        var open = IntStream.range(0, parts.length).filter(i -> parts[i] < room[i]).toArray();
        var sum = Arrays.stream(open).mapToDouble(i -> weights[i]).sum();
        if (sum <= 0) {
            return 0;
        }
        var given = 0L;
        var rest = new double[parts.length];
        for (var i : open) {
            var quota = left * (weights[i] / sum);
            var part = Math.min((long) quota, room[i] - parts[i]);
            rest[i] = quota - part;
            parts[i] += part;
            given += part;
        }
        var byRest =
                Arrays.stream(open)
                        .filter(i -> parts[i] < room[i] && weights[i] > 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -rest[i]))
                        .toList();
        for (var i : byRest) {
            if (given == left) {
                break;
            }
            parts[i]++;
            given++;
        }
        return given;
    }

    /// Places without weight take what nobody else can.
    private static long fill(long left, long[] room, long[] parts) {
        var rest = left;
        for (var i = 0; i < parts.length && rest > 0; i++) {
            var part = Math.min(rest, room[i] - parts[i]);
            parts[i] += part;
            rest -= part;
        }
        return rest;
    }
}
