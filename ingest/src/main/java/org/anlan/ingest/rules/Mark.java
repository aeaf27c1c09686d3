package org.anlan.ingest.rules;

/// How well a rule is founded.
public enum Mark {
    /// Found at the named source.
    FOUND,
    /// General knowledge or a sample limit, unverified: never called official.
    GENERAL
}
