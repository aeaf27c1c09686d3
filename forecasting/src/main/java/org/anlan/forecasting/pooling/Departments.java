package org.anlan.forecasting.pooling;

import java.util.HashSet;
import java.util.List;

/// One department, one opinion.
final class Departments {

    private Departments() {}

    static void check(List<String> departments) {
        if (departments.isEmpty()) {
            throw new IllegalArgumentException("Opinions (0) must not be empty.");
        }
        var seen = new HashSet<String>();
        for (var department : departments) {
            if (!seen.add(department)) {
                throw new IllegalArgumentException(
                        "Department (%s) must have one opinion.".formatted(department));
            }
        }
    }
}
