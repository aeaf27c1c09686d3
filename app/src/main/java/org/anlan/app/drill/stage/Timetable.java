package org.anlan.app.drill.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.story.Bulletin;

/// When each official bulletin's figures are filed, reviewed three times and compared.
///
/// One after another, also where two stand for the same hour: nobody reviews two totals at once.
///
/// @param slots in the order in which they are played
record Timetable(List<Slot> slots) {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration ROUND = Duration.ofHours(2);

    Timetable {
        slots = List.copyOf(slots);
    }

    /// One bulletin's hours.
    ///
    /// @param filed when townships file
    record Slot(Bulletin bulletin, Instant filed) {

        /// When the level of a review step acts: 1 county, 2 city, 3 province.
        Instant reviewed(int step) {
            return filed.plus(STEP.multipliedBy(step));
        }

        /// Minutes after the last review, when its figures are used.
        Instant used(int minutes) {
            return reviewed(3).plus(Duration.ofMinutes(20 + minutes));
        }
    }

    /// The official bulletins of a scenario by the hour they stand for.
    static Timetable of(Crew crew) {
        var slots = new ArrayList<Slot>();
        var free = crew.scenario().start();
        var official =
                crew.scenario().bulletins().stream()
                        .filter(crew::isOfficial)
                        .sorted(Comparator.comparing(Bulletin::asOf))
                        .toList();
        for (var bulletin : official) {
            var filed = bulletin.asOf().isBefore(free) ? free : bulletin.asOf();
            slots.add(new Slot(bulletin, filed));
            free = filed.plus(ROUND);
        }
        return new Timetable(slots);
    }
}
