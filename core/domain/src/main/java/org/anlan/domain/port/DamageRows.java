package org.anlan.domain.port;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.RegionCode;

/// Rows of the damaged-homes list (因灾倒塌损坏住房户一览表). Answered by ingest; thread-safe; may block.
public interface DamageRows {

    /// How badly a home is damaged.
    enum Damage {
        COLLAPSED,
        SEVERE,
        MODERATE
    }

    /// An accepted row, with its personal data: for case files only, never for facts or logs.
    ///
    /// @param row its id
    /// @param process the disaster process
    /// @param village the village or township, as written
    /// @param head name of the head of household
    /// @param identity identity number of the head
    /// @param account bank account for relief; empty text when not given
    /// @param persons people of the household, at least 1
    /// @param rooms damaged rooms
    /// @param daysDisplaced days without a home, so far as stated
    /// @param homeless no home to live in
    /// @param withoutIncome no income
    /// @param helpless no means of self-help
    /// @param synthetic whether the row was made up for a drill
    record Row(
            UUID row,
            String process,
            RegionCode village,
            String head,
            String identity,
            String account,
            int persons,
            Damage damage,
            int rooms,
            int daysDisplaced,
            boolean homeless,
            boolean withoutIncome,
            boolean helpless,
            boolean synthetic) {}

    /// An accepted row, if there is one of that id.
    Optional<Row> find(UUID row);

    /// Damaged rooms in the accepted rows of a region, with everything below it, by damage; a
    /// damage without rows is not there.
    ///
    /// @param process the disaster process
    /// @param region one that stands today; of another nothing is counted
    Map<Damage, Long> countRooms(String process, RegionCode region);
}
