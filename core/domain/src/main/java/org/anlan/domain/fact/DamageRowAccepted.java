package org.anlan.domain.fact;

import org.anlan.domain.Audience;
import org.anlan.domain.Fact;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Stated;

/// A row of the damaged-homes list was accepted; ids only.
///
/// Consumers: programs (opens cases), dashboard (holds the list against the table).
///
/// @param row id of the row
/// @param process the disaster process
/// @param region the township
/// @param damage `COLLAPSED`, `SEVERE` or `MODERATE`
@Stated("ingest.DamageRowAccepted/1")
public record DamageRowAccepted(String row, String process, RegionCode region, String damage)
        implements Fact {

    @Override
    public String subject() {
        return row;
    }

    @Override
    public Audience audience() {
        return Audience.SCOPE;
    }
}
