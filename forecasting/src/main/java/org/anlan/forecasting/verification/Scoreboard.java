package org.anlan.forecasting.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The accumulators of all keys. Not thread-safe.
public final class Scoreboard {

    private final int window;
    private final Map<ScoreKey, Accumulator> byKey = new LinkedHashMap<>();

    /// @param window how many of the latest cases each key keeps for tests
    public Scoreboard(int window) {
        this.window = window;
    }

    /// Adds one verified forecast to the scores of its key.
    ///
    /// @throws IllegalArgumentException as `Accumulator.add`
    public void add(FrozenPair pair) {
        byKey.computeIfAbsent(pair.forecast().key(), _ -> new Accumulator(window)).add(pair);
    }

    /// The keys that have a case.
    public Set<ScoreKey> keys() {
        return Set.copyOf(byKey.keySet());
    }

    /// All cases of the keys asked for together, such as of one issuer or one lead.
    public Accumulator of(Predicate<ScoreKey> which) {
        return byKey.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(new Accumulator(window), Accumulator::plus);
    }

    /// That of the union.
    public Scoreboard plus(Scoreboard other) {
        var both = new Scoreboard(window);
        both.byKey.putAll(byKey);
        other.byKey.forEach((key, sums) -> both.byKey.merge(key, sums, Accumulator::plus));
        return both;
    }
}
