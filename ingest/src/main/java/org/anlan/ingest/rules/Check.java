package org.anlan.ingest.rules;

import java.util.Set;
import java.util.function.Consumer;

/// One statement that must hold of a filing, compiled from a rule. Immutable, thread-safe.
interface Check {

    /// Tells `out` of every breach; says nothing when all holds or a figure is not counted.
    void check(Filing filing, Consumer<Breach> out);

    /// Keys of the figures from elsewhere that it needs; without them it is silent.
    default Set<String> contextKeys() {
        return Set.of();
    }
}
