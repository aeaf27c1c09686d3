package org.anlan.logistics.need;

import java.time.Instant;
import org.anlan.domain.RegionCode;

/// What a county needs of a kind of goods: an accepted figure times one standard.
///
/// @param base the counting base of the figure
/// @param standard id of the standard
/// @param indicator the figure that was multiplied; empty in rows of before it was kept
/// @param people its value; a county without one has no need row, for missing is not zero
/// @param quantity units
/// @param since civil time from which it has been needed
/// @param asOf civil time the figure stands for
/// @param position journal position the figure stood at
/// @param synthetic whether parts of the figure were split by a drill
public record CountyNeed(
        RegionCode region,
        String item,
        String base,
        String standard,
        String indicator,
        long people,
        long quantity,
        Instant since,
        Instant asOf,
        long position,
        boolean synthetic) {}
