package org.anlan.domain.port;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;

/// Flood storage areas (行蓄洪区) that are in use, as the desk was told. Answered by the dashboard's
/// desk; thread-safe; may block.
public interface FloodAreas {

    /// An area that water is let into.
    ///
    /// @param id in the province pack
    /// @param name of the area
    /// @param kind what it is for: 蓄洪区, 行洪区, 滞洪区
    /// @param river it serves
    /// @param region the county it lies in
    /// @param lon degrees east of its middle, CGCS2000
    /// @param lat degrees north of its middle, CGCS2000
    /// @param areaKm2 its area, km²
    /// @param since civil time from which it is in use
    /// @param note who ordered it, by which document, what is known
    /// @param sample whether position or area are not official
    record InUse(
            String id,
            Bilingual name,
            Bilingual kind,
            String river,
            RegionCode region,
            BigDecimal lon,
            BigDecimal lat,
            BigDecimal areaKm2,
            Instant since,
            String note,
            boolean sample) {}

    /// How many areas the province has, whether in use or not; 0 where the pack names none.
    int count();

    /// Those in use as it was known at an instant of civil time, the longest first.
    List<InUse> listInUse(Instant known);
}
