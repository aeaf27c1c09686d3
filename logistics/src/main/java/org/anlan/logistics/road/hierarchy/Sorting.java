package org.anlan.logistics.road.hierarchy;

import java.util.Arrays;

/// Orders positions by a key, equal keys by position.
final class Sorting {

    private Sorting() {}

    /// @param keys no NaN
    static int[] byKey(double[] keys) {
        var sorted = keys.clone();
        Arrays.sort(sorted);
        // Rank by key, then place positions in turn: equal keys keep the order of positions.
        var order = new int[keys.length];
        var taken = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int place = lowest(sorted, keys[i]);
            order[place + taken[place]++] = i;
        }
        return order;
    }

    private static int lowest(double[] sorted, double key) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
