package org.anlan.forecasting.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// The latest scores by time of issue beside those of a reference, for tests that need the series;
/// older ones fall out. Merging two gives that of the union, in whatever order. Not thread-safe.
final class LastScores {

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing(Entry::issued)
                    .thenComparing(Entry::digest)
                    .thenComparingDouble(Entry::own)
                    .thenComparingDouble(Entry::reference);

    private final TreeSet<Entry> entries = new TreeSet<>(BY_TIME);
    private final int most;

    /// @param most H, how many are kept
    LastScores(int most) {
        this.most = most;
    }

    void add(Entry entry) {
        entries.add(entry);
        if (entries.size() > most) {
            entries.pollFirst();
        }
    }

    LastScores plus(LastScores other) {
        var both = new LastScores(most);
        entries.forEach(both::add);
        other.entries.forEach(both::add);
        return both;
    }

    /// Oldest first.
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// One case.
    record Entry(Instant issued, String digest, double own, double reference) {}
}
