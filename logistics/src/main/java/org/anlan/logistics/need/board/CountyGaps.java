package org.anlan.logistics.need.board;

import java.util.List;
import org.anlan.logistics.catalogue.Standard;
import org.anlan.logistics.need.Wanted;
import org.anlan.logistics.need.place.Part;
import org.anlan.logistics.need.place.Shares;

/// A county on the gap board: its people and their places, and line by line what they need.
///
/// @param people by the indicators that most standards go by
/// @param lines in the pack's order of standards
record CountyGaps(Part people, List<Line> lines) {

    CountyGaps {
        lines = List.copyOf(lines);
    }

    /// A kind of goods that a county needs.
    ///
    /// @param people whom this line multiplies, with their places
    record Line(Standard standard, Part people, Wanted wanted) {

        /// What each place needs of it; they add up to the county's exactly.
        Shares shares() {
            return Shares.of(people, wanted.need().quantity());
        }

        /// People of the county who lack so many units.
        long people(long units) {
            return Math.min(people.people(), standard.people(units));
        }
    }
}
