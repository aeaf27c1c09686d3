package org.anlan.logistics.road;

import java.time.Instant;
import java.util.UUID;

/// A link that is closed for a time.
///
/// @param until civil time at which it opens again by itself
public record Closure(
        UUID id, Link link, String reason, Instant closedAt, Instant until, String closedBy) {}
