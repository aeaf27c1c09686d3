package org.anlan.logistics.plan;

import java.util.List;

/// A plan did not hold before its independent checker; it was not stored.
public final class PlanRefused extends Exception {

    private static final long serialVersionUID = 1L;

    PlanRefused(String process, List<String> violations) {
        super("Plan of process %s does not hold: %s".formatted(process, violations));
    }
}
