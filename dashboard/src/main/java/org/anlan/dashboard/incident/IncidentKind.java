package org.anlan.dashboard.incident;

import java.time.Duration;
import org.anlan.domain.indicator.Bilingual;

/// A kind of call, as a row of `incident-kinds.tsv` states it.
///
/// @param code lower-case words with hyphens
/// @param dangerous raises a red alarm at once
/// @param cutOff a place is out of contact or reach
/// @param works one of dikes and dams 工情
/// @param nextStep time until the next step should be taken
/// @param mergeWithin two calls nearer in time may be one
/// @param mergeKm two calls nearer in place may be one, km
public record IncidentKind(
        String code,
        Bilingual name,
        boolean dangerous,
        boolean cutOff,
        boolean works,
        Duration nextStep,
        Duration mergeWithin,
        double mergeKm) {}
