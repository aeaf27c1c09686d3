package org.anlan.store.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One attempt to deliver a message.
///
/// @param number from 1
/// @param beganAt machine time
/// @param took until the other side answered, or it failed
/// @param problem empty where it was taken
public record Attempt(int number, Instant beganAt, Duration took, Optional<String> problem) {}
