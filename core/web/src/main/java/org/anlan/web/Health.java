package org.anlan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What readiness depends on. Filled before the server starts.
public final class Health {

    private final List<Supplier<List<String>>> checks = new ArrayList<>();
    private final List<Supplier<List<String>>> watches = new ArrayList<>();

    /// Adds a check; each line it gives is a reason not to be ready.
    public Health check(Supplier<List<String>> check) {
        checks.add(check);
        return this;
    }

    /// Adds a watch; each line it gives is a note to the operator.
    public Health watch(Supplier<List<String>> watch) {
        watches.add(watch);
        return this;
    }

    /// What keeps the installation from serving, one line each.
    public List<String> troubles() {
        return checks.stream().flatMap(c -> c.get().stream()).toList();
    }

    /// What the operator should know, one line each.
    public List<String> notes() {
        return watches.stream().flatMap(w -> w.get().stream()).toList();
    }
}
