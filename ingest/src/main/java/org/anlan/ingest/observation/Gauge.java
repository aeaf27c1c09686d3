package org.anlan.ingest.observation;

import java.math.BigDecimal;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Observations.Kind;
import org.anlan.domain.port.Observations.Station;

/// A gauge of the province pack: what it measures, where it stands, and its marks.
///
/// @param id its id
/// @param name its Chinese name
/// @param river its river, lake or reservoir; empty text for what stands at none
/// @param region the county or city it lies in, maybe of another province
/// @param lon degrees east, CGCS2000
/// @param lat degrees north, CGCS2000
/// @param warningM warning stage (警戒水位), m above the gauge's datum; flood limit (汛限水位) of a dam
/// @param guaranteeM guarantee stage (保证水位), m above the gauge's datum
/// @param sample whether the row is not official
record Gauge(
        String id,
        String name,
        Type type,
        String river,
        RegionCode region,
        double lon,
        double lat,
        Optional<BigDecimal> warningM,
        Optional<BigDecimal> guaranteeM,
        boolean sample) {

    /// What a gauge stands at.
    enum Type {
        RAIN(Kind.RAIN),
        RIVER(Kind.STAGE),
        /// A lake, or a reservoir of a river's chain that is read like one.
        RESERVOIR(Kind.STAGE),
        /// An automatic gauge that tells each hour's rain.
        RAIN_HOUR(Kind.RAIN_HOUR),
        /// A reservoir before its dam.
        DAM(Kind.RESERVOIR),
        WIND(Kind.WIND),
        /// A network that tells the earthquakes of an area.
        QUAKE(Kind.QUAKE),
        /// An instrument that tells the intensity where it stands.
        INTENSITY(Kind.INTENSITY);

        private final Kind kind;

        Type(Kind kind) {
            this.kind = kind;
        }
    }

    /// What it measures.
    Kind kind() {
        return type.kind;
    }

    /// The same as other rooms know it.
    Station station() {
        return new Station(id, kind(), name, river, lon, lat, warningM, guaranteeM);
    }
}
