package org.anlan.programs.spi;

import org.anlan.domain.indicator.Bilingual;

/// A named rule that a household must meet.
///
/// @param id a name that never changes, such as `no-home`
/// @param name the rule in one line
/// @param clause where it stands written
/// @param evidence the circumstance that shows it
public record Condition(String id, Bilingual name, Clause clause, Circumstance evidence) {

    public Condition {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A condition must have an id.");
        }
    }

    /// Whether it holds for an application, so far as known.
    public Finding holdsFor(Application application) {
        return application.finding(evidence);
    }
}
