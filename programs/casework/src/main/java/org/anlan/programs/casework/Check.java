package org.anlan.programs.casework;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.programs.spi.Circumstance;
import org.anlan.programs.spi.Finding;
import org.anlan.programs.spi.Settlement;

/// What a caseworker found, as sent 核定. The relief response is not among it: the journal tells it.
///
/// @param persons people of the household
/// @param days days without a home, at least 0
/// @param settlement urban or rural, if said
/// @param findings by circumstance id
/// @param note free text, kept sealed; empty for none
record Check(
        int persons,
        int days,
        Optional<Settlement> settlement,
        Map<String, Finding> findings,
        Optional<String> note) {

    Check {
        findings = Map.copyOf(findings);
    }

    Map<Circumstance, Finding> known() {
        var known = new EnumMap<Circumstance, Finding>(Circumstance.class);
        findings.forEach((id, finding) -> known.put(Circumstance.of(id), finding));
        return known;
    }
}
