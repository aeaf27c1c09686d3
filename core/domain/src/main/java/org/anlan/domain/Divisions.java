package org.anlan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The divisions of one province through time: who stood when, and under whom.
///
/// Immutable and thread-safe. Every question names its day, because counties merge and move.
public final class Divisions {

    private final Map<RegionCode, List<Region>> byCode = new HashMap<>();
    private final Map<RegionCode, List<Region>> byParent = new HashMap<>();
    private final Region province;

    /// Takes all regions of a province, in any order.
    ///
    /// @throws IllegalArgumentException if there is not exactly one province, or a parent is
    ///     unknown
    public Divisions(Collection<Region> regions) {
        for (var region : regions) {
            byCode.computeIfAbsent(region.code(), _ -> new ArrayList<>()).add(region);
            region.parent()
                    .ifPresent(
                            p -> byParent.computeIfAbsent(p, _ -> new ArrayList<>()).add(region));
        }
        byParent.values().forEach(list -> list.sort(Comparator.comparing(Region::code)));
        for (var parent : byParent.keySet()) {
            if (!byCode.containsKey(parent)) {
                throw new IllegalArgumentException(
                        "Parent region (%s) is unknown.".formatted(parent));
            }
        }
        var provinces = regions.stream().filter(r -> r.level() == RegionLevel.PROVINCE).toList();
        if (provinces.size() != 1) {
            throw new IllegalArgumentException(
                    "One province expected, found %d.".formatted(provinces.size()));
        }
        province = provinces.getFirst();
    }

    /// The province itself.
    public Region province() {
        return province;
    }

    /// All regions that stood on a day, parents before children.
    public List<Region> listOn(LocalDate day) {
        return byCode.values().stream()
                .flatMap(List::stream)
                .filter(r -> r.standsOn(day))
                .sorted(Comparator.comparing(Region::level).thenComparing(Region::code))
                .toList();
    }

    /// The region that bore a code on a day, if any.
    public Optional<Region> find(RegionCode code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(r -> r.standsOn(day))
                .findFirst();
    }

    /// The region that bore a code on a day.
    ///
    /// @throws IllegalArgumentException if none did
    public Region get(RegionCode code, LocalDate day) {
        return find(code, day)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Region code (%s) is unknown on %s.".formatted(code, day)));
    }

    /// All regions that ever bore a code, oldest first.
    public List<Region> listThroughTime(RegionCode code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparing(Region::validFrom))
                .toList();
    }

    /// The romanised name of the region that bore a code on a day, if it has one.
    public Optional<String> findNameEn(RegionCode code, LocalDate day) {
        return find(code, day).flatMap(Region::nameEn);
    }

    /// The regions directly under one, by code.
    public List<Region> listUnder(RegionCode code, LocalDate day) {
        return byParent.getOrDefault(code, List.of()).stream()
                .filter(r -> r.standsOn(day))
                .toList();
    }

    /// The region and its owners, from itself up to the province.
    public List<Region> listUpwards(RegionCode code, LocalDate day) {
        var line = new ArrayList<Region>();
        for (var at = Optional.of(get(code, day));
                at.isPresent();
                at = at.get().parent().map(p -> get(p, day))) {
            line.add(at.get());
        }
        return line;
    }

    /// Whether one region is, or lies under, another.
    public boolean contains(RegionCode outer, RegionCode inner, LocalDate day) {
        return listUpwards(inner, day).stream().anyMatch(r -> r.code().equals(outer));
    }

    /// The path of a region: codes from the province down, each closed by a slash.
    public String path(RegionCode code, LocalDate day) {
        var path = new StringBuilder();
        for (var region : listUpwards(code, day)) {
            path.insert(0, region.code() + "/");
        }
        return path.toString();
    }
}
