package org.anlan.ingest.rules;

import java.util.Set;

/// The forms of statement a rule can make. What each reads is said beside its check.
///
/// Each kind names the places its message may fill in, so that a template with a wrong one is
/// refused when the file is read, not when a reporter needs the message.
public enum RuleKind {
    /// Each operand `part<=whole` holds.
    LE("part", "part.value", "part.unit", "whole", "whole.value", "whole.unit"),
    /// The first operand is at least each other one.
    GE_EACH("part", "part.value", "part.unit", "whole", "whole.value", "whole.unit"),
    /// Each real-time operand is at most its cumulative twin.
    NOW_LE_CUMULATIVE("part", "part.value", "part.unit", "whole", "whole.value", "whole.unit"),
    /// The first operand equals the sum of the others.
    SUM("total", "total.value", "parts", "sum", "unit"),
    /// The first operand is at least the sum of the others.
    SUM_LE("total", "total.value", "parts", "sum", "unit"),
    /// The first operand is above zero when any other one is.
    IMPLIES_POSITIVE("then", "if", "if.value", "if.unit"),
    /// No operand falls below its previous value without a correction.
    MONOTONE("field", "field.value", "previous", "unit"),
    /// The sum of the operands does not fall without a correction of one of them.
    MONOTONE_SUM("fields", "sum", "previous", "unit"),
    /// No operand grows by more than `factor` over its previous value, once above `floor`.
    JUMP("field", "field.value", "previous", "factor", "unit"),
    /// The sum of the operands is at most `factor` times the `context`.
    AT_MOST_CONTEXT("fields", "sum", "limit", "context.value", "factor", "unit"),
    /// Each operand equals the context `prefix.CODE`.
    EQUALS_CONTEXT("field", "field.value", "context.value", "unit"),
    /// The first operand per unit of the second lies between the contexts `.low` and `.high`.
    RATIO_CONTEXT("field", "field.value", "per", "per.value", "low", "high", "unit"),
    /// The operands are above zero only under the named `hazards`.
    HAZARD_ONLY("field", "field.value", "hazard", "hazards"),
    /// The particulars are given only under the named `hazards`.
    PARTICULAR_ONLY("field", "hazard", "hazards"),
    /// Each line filled in is an indicator of the catalogue.
    KNOWN_INDICATOR("field"),
    /// Each value is in the unit of its indicator.
    KNOWN_UNIT("field", "given", "unit"),
    /// The hazard is one of the list.
    KNOWN_HAZARD("hazard");

    private final String slots; // joined, because an enum holds nothing that can change

    RuleKind(String... slots) {
        this.slots = String.join(" ", slots);
    }

    /// The places that a message of this kind may fill in.
    Set<String> slots() {
        return Set.of(slots.split(" ", -1));
    }
}
