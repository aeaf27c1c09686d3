package org.anlan.domain.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Measure;

/// The rolled-up figures of disaster processes. Answered by ingest; thread-safe; may block.
public interface Figures {

    /// A disaster process (一次灾害过程).
    ///
    /// @param id its id
    /// @param name date, place and hazard
    /// @param hazard code of the hazard
    /// @param open whether reports are still taken
    /// @param startedAt civil time of its first report
    /// @param bases the counting bases seen, the one with the newest figure first
    record DisasterProcess(
            String id,
            String name,
            String hazard,
            boolean open,
            Instant startedAt,
            List<Base> bases) {
        public DisasterProcess {
            bases = List.copyOf(bases);
        }
    }

    /// A counting base: figures of two bases are never compared or mixed.
    ///
    /// @param id its id
    /// @param name as it is written, such as 入汛以来; empty text when none was stated
    /// @param from its first day, where stated
    record Base(String id, String name, Optional<LocalDate> from) {}

    /// What a consultation agreed on and signed (会商核定).
    ///
    /// @param value the figure agreed on
    /// @param at civil time of the signature
    /// @param consultation id of the consultation
    record Agreed(Measure value, Instant at, String consultation) {}

    /// One figure, never without its state: missing is not zero.
    ///
    /// @param indicator code of the indicator
    /// @param reviewed accepted by the region's own level; empty when not counted
    /// @param submitted with what is not reviewed yet; empty when not counted
    /// @param asOf civil time the figure stands for
    /// @param changedAt civil time it was last changed
    /// @param synthetic whether parts of it were split by the drill
    /// @param agreed what a consultation last agreed on; reports after it may have moved on
    record Figure(
            String indicator,
            Optional<Measure> reviewed,
            Optional<Measure> submitted,
            Instant asOf,
            Instant changedAt,
            boolean synthetic,
            Optional<Agreed> agreed) {

        /// A figure that no consultation agreed on.
        public Figure(
                String indicator,
                Optional<Measure> reviewed,
                Optional<Measure> submitted,
                Instant asOf,
                Instant changedAt,
                boolean synthetic) {
            this(indicator, reviewed, submitted, asOf, changedAt, synthetic, Optional.empty());
        }
    }

    /// A region's figures.
    ///
    /// @param position the journal position they stand at
    /// @param missingTownships townships of reporting counties that have not reported
    record Sheet(
            RegionCode region,
            String process,
            String base,
            long position,
            int missingTownships,
            List<Figure> figures) {
        public Sheet {
            figures = List.copyOf(figures);
        }

        /// The figure of an indicator, if it was ever counted.
        public Optional<Figure> find(String indicator) {
            return figures.stream().filter(f -> f.indicator().equals(indicator)).findFirst();
        }
    }

    /// The processes, newest first.
    List<DisasterProcess> listProcesses();

    /// A region's figures now.
    default Sheet now(String process, String base, RegionCode region) {
        return listNow(process, base, List.of(region)).getFirst();
    }

    /// The figures of several regions now, in the order asked; read in one trip.
    List<Sheet> listNow(String process, String base, Collection<RegionCode> regions);

    /// A region's figures as they were known at a journal position.
    default Sheet at(String process, String base, RegionCode region, long position) {
        return listAt(process, base, List.of(region), position).getFirst();
    }

    /// The figures of several regions as they were known at a journal position, in the order
    /// asked; read in one trip.
    List<Sheet> listAt(String process, String base, Collection<RegionCode> regions, long position);

    /// Until when regions last stated that nothing new had happened (零报告), on a base: no figure,
    /// but no silence either. A region that never stated it is not named; where such statements are
    /// not kept, none is.
    default Map<RegionCode, Instant> listNothingNew(
            String process, String base, Collection<RegionCode> regions) {
        return Map.of();
    }

    /// The figures of the regions directly under one, now.
    List<Sheet> listUnder(String process, String base, RegionCode parent);
}
