package org.anlan.domain;

/// One duty at one region, with everything below it.
///
/// @param role the duty
/// @param region the region as assigned
/// @param scope the region's path range today
public record Post(Role role, RegionCode region, Scope scope) {}
