package org.anlan.ingest.rules;

import java.util.Map;
import org.anlan.domain.indicator.Indicator;

/// The content of one report as the rules see it: the hazard and what is said on each line.
///
/// @param hazard the code of the hazard or sub-hazard filed
/// @param entries indicator code to what is said of it; a code that is absent is 未统计
/// @param particulars facts of the event that only some hazards have, by name: `typhoon-number`,
///     `magnitude`, `epicentre`
public record Form(String hazard, Map<String, Entry> entries, Map<String, String> particulars) {

    /// Stands for an unknown amount in the engine's arithmetic; true amounts are never negative.
    static final long UNKNOWN = -1;

    public Form {
        entries = Map.copyOf(entries);
        particulars = Map.copyOf(particulars);
    }

    /// A form without particulars.
    public Form(String hazard, Map<String, Entry> entries) {
        this(hazard, entries, Map.of());
    }

    /// What the form says of an indicator; 未统计 when it says nothing.
    public Entry entry(String code) {
        return entries.getOrDefault(code, new Entry.NotCounted());
    }

    /// The amount in minor steps of the indicator's unit; 无 is 0, 未统计 is [#UNKNOWN].
    ///
    /// A value in another unit is unknown here: the rule about units refuses it by name.
    long amount(Indicator indicator) {
        return switch (entries.get(indicator.code())) {
            case null -> UNKNOWN;
            case Entry.NotCounted() -> UNKNOWN;
            case Entry.None() -> 0;
            case Entry.Value(var measure) ->
                    measure.unit() == indicator.unit() ? measure.minor() : UNKNOWN;
        };
    }
}
