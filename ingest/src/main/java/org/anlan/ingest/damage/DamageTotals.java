package org.anlan.ingest.damage;

import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.DamageRows.Damage;

/// Sums of accepted rows, to be held against what was reported (`domain.md` D.2, constraint 13).
/// Thread-safe; may block.
interface DamageTotals {

    /// Accepted rows of one damage in a region.
    ///
    /// @param region the region summed, with everything below it
    /// @param households how many households
    /// @param rooms their damaged rooms
    /// @param persons the people of these households
    record Total(
            RegionCode region, Damage damage, Measure households, Measure rooms, Measure persons) {}

    /// The sums of a region by damage; a damage without accepted rows is not listed.
    ///
    /// @param process the disaster process
    /// @throws IllegalArgumentException if the region is unknown today
    List<Total> list(String process, RegionCode region);
}
