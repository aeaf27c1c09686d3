package org.anlan.logistics.chain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One step that an allocation took.
///
/// @param at civil time
/// @param name who took it
/// @param phone the number beside the name; empty text for the house itself
/// @param load the truck load it concerns; empty where it concerns the plan
/// @param place a county's code or a depot's id; empty text where it concerns all
/// @param note what was said or counted; empty text for nothing
public record Hop(
        HopKind kind,
        Instant at,
        String name,
        String phone,
        Optional<UUID> load,
        String place,
        String note) {}
