package org.anlan.logistics.allocation;

import java.util.Comparator;

/// Two codes that together name something: depot and item, place and item, depot and place.
public record Pair(String first, String second) {

    /// By the first, then by the second code.
    public static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::first).thenComparing(Pair::second);
}
