package org.anlan.domain.hazard;

/// How far a code of an outside standard can be trusted.
public enum Certainty {
    /// Read in the official text.
    VERIFIED,
    /// From general knowledge; shown as unverified and never written into an official message.
    UNVERIFIED
}
