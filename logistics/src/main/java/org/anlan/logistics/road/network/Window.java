package org.anlan.logistics.road.network;

import java.time.Instant;
import java.util.Optional;

/// Until when one may leave, and how long the way then takes.
///
/// @param latest the last civil time at which to leave and still arrive before a road on the way
///     closes; empty if no closure that is known of stops it
/// @param tenths of a second the way takes that stays open so long
public record Window(Optional<Instant> latest, int tenths) {}
