package org.anlan.forecasting.threshold;

import java.math.BigDecimal;
import java.util.Arrays;

/// The hourly rain of one station over the latest 48 hours. An hour that was not told is not there,
/// never zero. For one thread.
final class HourRing {

    /// How many hours are kept: windows of a day that end up to a day before the newest hour.
    static final int HOURS = 48;

    private static final int SCALE = 3;

    private final long[] thousandths = new long[HOURS];
    private final boolean[] known = new boolean[HOURS];
    private long last = Long.MIN_VALUE;

    /// A sum over some hours.
    ///
    /// @param mm of the hours that are known; the true sum is no less
    /// @param missing hours that were not told
    record Sum(BigDecimal mm, int missing) {}

    /// Takes an hour in, new or corrected.
    ///
    /// @param hour whole hours since 1970 at which it ended
    /// @return false when it is older than what is kept
    boolean put(long hour, BigDecimal mm) {
        if (last != Long.MIN_VALUE && hour <= last - HOURS) {
            return false;
        }
        if (hour > last) {
            forget(hour);
            last = hour;
        }
        var slot = Math.floorMod(hour, HOURS);
        thousandths[slot] = mm.movePointRight(SCALE).longValueExact();
        known[slot] = true;
        return true;
    }

    /// Empties the places of the hours between the newest one and its follower.
    private void forget(long hour) {
        if (last == Long.MIN_VALUE || hour - last >= HOURS) {
            Arrays.fill(known, false);
        } else {
            for (var gone = last + 1; gone <= hour; gone++) {
                known[Math.floorMod(gone, HOURS)] = false;
            }
        }
    }

    /// The newest hour that was told.
    long last() {
        return last;
    }

    /// The sum of the hours up to one.
    ///
    /// @param end at most the newest and at least a day before it
    Sum sum(long end, int hours) {
        var sum = 0L;
        var missing = 0;
        for (var hour = end - hours + 1; hour <= end; hour++) {
            var slot = Math.floorMod(hour, HOURS);
            if (hour > last - HOURS && known[slot]) {
                sum += thousandths[slot];
            } else {
                missing++;
            }
        }
        return new Sum(BigDecimal.valueOf(sum, SCALE).stripTrailingZeros(), missing);
    }
}
