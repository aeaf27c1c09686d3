package org.anlan.logistics.need.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.anlan.domain.RegionCode;
import org.anlan.logistics.catalogue.FiveNeed;
import org.anlan.logistics.need.Wanted;

/// One need of one county, in people: those who need it are those it is there for, for whom it is
/// on the road, for whom it is promised, and the gap, without remainder.
///
/// A need met by several kinds of goods lacks for as many people as the kind that is shortest.
///
/// @param arrived people for whom it is there
/// @param transit for whom it is on the road
/// @param promised for whom a depot has it reserved
/// @param gap for whom no plan brings it
/// @param since civil time from which it has not been wholly there; that of displacement while it
///     is
record GapRow(
        RegionCode region,
        FiveNeed need,
        long people,
        long arrived,
        long transit,
        long promised,
        long gap,
        Instant since,
        List<CountyGaps.Line> lines) {

    /// How a row stands against the clock of first aid.
    enum State {
        /// It is there for everyone.
        COVERED,
        /// Not there, and time is left.
        OPEN,
        /// Not there, and past the hours aimed at.
        SOON,
        /// Not there, and past the hours that are allowed.
        LATE
    }

    /// The longest uncovered first, then the most people, then by code and need.
    static final Comparator<GapRow> WORST_FIRST =
            Comparator.comparing(GapRow::isCovered)
                    .thenComparing(GapRow::since)
                    .thenComparing(Comparator.comparingLong(GapRow::lacking).reversed())
                    .thenComparing(GapRow::region)
                    .thenComparing(GapRow::need);

    GapRow {
        lines = List.copyOf(lines);
    }

    /// @param lines of one need, at least one
    static GapRow of(FiveNeed need, List<CountyGaps.Line> lines) {
        var people = lines.stream().mapToLong(l -> l.people().people()).max().orElseThrow();
        var absent = worst(lines, Wanted::unreceived);
        var unmoved = worst(lines, GapRow::unmoved);
        var unplanned = worst(lines, Wanted::outstanding);
        return new GapRow(
                lines.getFirst().people().region(),
                need,
                people,
                people - absent,
                absent - unmoved,
                unmoved - unplanned,
                unplanned,
                since(lines),
                lines);
    }

    private static long unmoved(Wanted wanted) {
        return Math.max(0, wanted.unreceived() - wanted.supply().transit());
    }

    private static long worst(List<CountyGaps.Line> lines, ToLongFunction<Wanted> units) {
        return lines.stream()
                .mapToLong(l -> l.people(units.applyAsLong(l.wanted())))
                .max()
                .orElseThrow();
    }

    private static Instant since(List<CountyGaps.Line> lines) {
        return lines.stream()
                .filter(l -> l.wanted().unreceived() > 0)
                .map(l -> l.wanted().lackingSince())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> lines.getFirst().wanted().need().since());
    }

    /// People for whom it is not there.
    long lacking() {
        return people - arrived;
    }

    boolean isCovered() {
        return lacking() == 0;
    }

    /// Whole civil hours for which it has not been wholly there.
    long hours(Instant now) {
        return isCovered() ? 0 : Math.max(0, Duration.between(since, now).toHours());
    }

    State state(Instant now, AidClock clock) {
        if (isCovered()) {
            return State.COVERED;
        }
        var lasted = Duration.between(since, now);
        if (lasted.compareTo(clock.within()) >= 0) {
            return State.LATE;
        }
        return lasted.compareTo(clock.aim()) >= 0 ? State.SOON : State.OPEN;
    }
}
