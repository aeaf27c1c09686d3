package org.anlan.store.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;

/// The divisions of a pack: `regions.csv`, and the codes that went from `region_changes.csv`.
public final class PackRegions {

    /// The first day of a region whose own is not known: before any report.
    public static final LocalDate BEGINNING = LocalDate.of(1949, 10, 1);

    /// Parts that left a county which lives on under its code.
    private static final Set<String> LIVES_ON = Set.of("ceded", "carved");

    private PackRegions() {}

    /// All divisions through time.
    ///
    /// A region begins no earlier than its parent: townships bear no dates of their own.
    ///
    /// @throws PackRefused if a row is not readable
    public static List<Region> throughTime(Pack pack) {
        var rows = pack.table("regions.csv").rows();
        var begun = new HashMap<RegionCode, LocalDate>();
        rows.forEach(row -> begun.put(row.getCode("code"), begins(row)));
        var regions = new ArrayList<Region>();
        rows.forEach(row -> regions.add(region(row, latestBeginning(row, begun))));
        regions.addAll(former(pack, begun.keySet()));
        return regions;
    }

    private static Region region(PackRow row, LocalDate from) {
        return new Region(
                0,
                row.getCode("code"),
                row.getText("name"),
                row.findTextIfAny("name_en"),
                level(row),
                row.findCode("parent"),
                from,
                row.findDate("valid_to").map(last -> last.plusDays(1)));
    }

    private static LocalDate begins(PackRow row) {
        return row.findDate("valid_from").orElse(BEGINNING);
    }

    private static LocalDate latestBeginning(PackRow row, Map<RegionCode, LocalDate> begun) {
        var own = begins(row);
        var parents = row.findCode("parent").map(p -> begun.getOrDefault(p, BEGINNING));
        return parents.filter(own::isBefore).orElse(own);
    }

    private static List<Region> former(Pack pack, Set<RegionCode> known) {
        if (!pack.has("region_changes.csv")) {
            return List.of();
        }
        var seen = new HashSet<>(known);
        return pack.table("region_changes.csv").rows().stream()
                .filter(row -> !LIVES_ON.contains(row.getText("change")))
                .filter(row -> seen.add(row.getCode("code")))
                .map(PackRegions::formerRegion)
                .toList();
    }

    private static Region formerRegion(PackRow row) {
        return new Region(
                0,
                row.getCode("code"),
                row.getText("name"),
                Optional.empty(),
                level(row),
                Optional.of(row.getCode("parent")),
                BEGINNING,
                Optional.of(row.getDate("date")));
    }

    private static RegionLevel level(PackRow row) {
        return row.read(
                "level", text -> RegionLevel.valueOf(text.toUpperCase(Locale.ROOT)), "a level");
    }
}
