package org.anlan.ingest.rules;

/// What a broken rule does to the form.
public enum Severity {
    /// The form is refused until the figures hold.
    HARD,
    /// The form is taken when the reporter gives a reason.
    SOFT
}
