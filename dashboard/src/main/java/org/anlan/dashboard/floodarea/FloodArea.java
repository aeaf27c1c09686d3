package org.anlan.dashboard.floodarea;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Bilingual;
import org.anlan.store.pack.Pack;
import org.anlan.store.pack.PackRow;

/// A flood storage area of the province pack: ground that may be flooded on purpose to spare more.
///
/// @param id its id in the pack
/// @param name its Chinese name and, where the pack has one, its romanised name
/// @param kind what it is for
/// @param river the river it serves
/// @param region the county it lies in
/// @param lon degrees east of its middle, CGCS2000
/// @param lat degrees north of its middle, CGCS2000
/// @param areaKm2 its area, km², above zero
/// @param sample whether position or area are not official: its outline is then only a mark
public record FloodArea(
        String id,
        Bilingual name,
        Kind kind,
        String river,
        RegionCode region,
        BigDecimal lon,
        BigDecimal lat,
        BigDecimal areaKm2,
        boolean sample) {

    private static final String FILE = "flood_areas.csv";

    /// What a flood storage area is for.
    public enum Kind {
        /// Holds water back behind gates.
        STORAGE("蓄洪区", "Storage area"),
        /// Lets water through beside the river.
        PASSAGE("行洪区", "Passage area"),
        /// Takes water at the last.
        DETENTION("滞洪区", "Detention area");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    public FloodArea {
        if (areaKm2.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Flood area (%s) must be larger than 0 km², not %s.".formatted(id, areaKm2));
        }
    }

    /// Those of a pack, in its order; none where it has no such table.
    public static List<FloodArea> listOf(Pack pack) {
        return pack.has(FILE)
                ? pack.table(FILE).rows().stream().map(FloodArea::of).toList()
                : List.of();
    }

    private static FloodArea of(PackRow row) {
        var zh = row.getText("name");
        return new FloodArea(
                row.getText("id"),
                new Bilingual(zh, row.findText("name_en").orElse(zh)),
                row.read(
                        "kind",
                        text -> Kind.valueOf(text.toUpperCase(java.util.Locale.ROOT)),
                        "a kind of flood area"),
                row.getText("river"),
                row.getCode("region"),
                row.getDecimal("lon"),
                row.getDecimal("lat"),
                row.read("area_km2", FloodArea::area, "an area above 0 km²"),
                row.getFlag("sample"));
    }

    private static BigDecimal area(String text) {
        return Optional.of(new BigDecimal(text)).filter(a -> a.signum() > 0).orElseThrow();
    }
}
