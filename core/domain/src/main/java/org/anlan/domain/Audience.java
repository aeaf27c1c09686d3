package org.anlan.domain;

/// Who may be shown a projection of a fact.
public enum Audience {
    /// Anybody, also without signing in.
    PUBLIC,
    /// Actors whose scope holds the fact's region.
    SCOPE,
    /// The command desk.
    DESK,
    /// Nobody until it is opened: a sealed opinion, say.
    SEALED
}
