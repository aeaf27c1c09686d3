package org.anlan.ingest.rules;

import java.util.List;

/// A form that may not be taken as it stands; nothing of it was stored.
///
/// Unchecked, because one place at the edge of the room answers it: a problem that lists field,
/// rule and message of each finding.
public final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    FormRefused(List<Finding> findings) {
        super(
                "Form refused by %d rules, first %s on %s."
                        .formatted(
                                findings.size(),
                                findings.getFirst().rule(),
                                findings.getFirst().field()));
        this.findings = List.copyOf(findings);
    }

    /// What stands in the way, the heaviest first: hard rules, and soft ones without a reason.
    public List<Finding> findings() {
        return findings;
    }
}
