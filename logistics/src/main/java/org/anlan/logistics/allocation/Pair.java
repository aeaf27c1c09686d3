package org.anlan.logistics.allocation;

import java.util.Comparator;

/// Two codes that together name something: depot and item, place and item, depot and place.
record Pair(String first, String second) {

    static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::first).thenComparing(Pair::second);
}
