package org.anlan.dashboard.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.domain.Actor;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;

/// The places of the province as they stand today: names for people, paths for scopes.
/// Thread-safe.
public final class Places {

    private final OpenStore open;

    /// @param open whose divisions are meant
    public Places(OpenStore open) {
        this.open = open;
    }

    /// The province.
    public RegionCode province() {
        return open.divisions().province().code();
    }

    /// The region a request names.
    ///
    /// @throws Problem 422 if no region bears the code today
    public Region asked(String field, String code) {
        return open.divisions()
                .find(new RegionCode(code), open.day())
                .orElseThrow(() -> Problem.field(field, "region-known", "没有这个行政区划代码: " + code));
    }

    /// The path of a region today, for duties and scopes.
    public String path(RegionCode code) {
        return open.divisions().path(code, open.day());
    }

    /// Whether a reader has a post over a region, more than looking on: then names and phones of
    /// people there are shown.
    public boolean isTrusted(Actor reader, RegionCode region) {
        var path = path(region);
        return reader.posts().stream()
                .anyMatch(p -> p.role() != Role.OBSERVER && p.scope().contains(path));
    }

    /// A region's own name; its code where it stands no more.
    public String name(RegionCode code) {
        return open.divisions().find(code, open.day()).map(Region::name).orElse(code.digits());
    }

    /// A region's name with those above it, without the province: 东市甲县甲一镇.
    public String longName(RegionCode code) {
        if (open.divisions().find(code, open.day()).isEmpty() || code.equals(province())) {
            return name(code);
        }
        return open.divisions().listUpwards(code, open.day()).reversed().stream()
                .filter(r -> r.level() != RegionLevel.PROVINCE)
                .map(Region::name)
                .collect(Collectors.joining());
    }

    /// A region's romanised name, if it has one.
    public Optional<String> nameEn(RegionCode code) {
        return open.divisions().findNameEn(code, open.day());
    }

    /// As [#longName] in English, the narrower first: 甲一镇, Jia County, Dong; empty where none of
    /// them has a romanised name.
    public Optional<String> longNameEn(RegionCode code) {
        if (code.equals(province()) || open.divisions().find(code, open.day()).isEmpty()) {
            return nameEn(code);
        }
        var line =
                open.divisions().listUpwards(code, open.day()).stream()
                        .filter(r -> r.level() != RegionLevel.PROVINCE)
                        .toList();
        return line.stream().anyMatch(r -> r.nameEn().isPresent())
                ? Optional.of(
                        line.stream()
                                .map(r -> r.nameEn().orElse(r.name()))
                                .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /// Whether one region is, or lies under, another today.
    public boolean contains(RegionCode outer, RegionCode inner) {
        return open.divisions().find(inner, open.day()).isPresent()
                && open.divisions().contains(outer, inner, open.day());
    }

    /// The region that owns one today, if any.
    public Optional<RegionCode> parent(RegionCode code) {
        return open.divisions().find(code, open.day()).flatMap(Region::parent);
    }

    /// A region's level today; a region that stands no more is taken for a village.
    public RegionLevel level(RegionCode code) {
        return open.divisions()
                .find(code, open.day())
                .map(Region::level)
                .orElse(RegionLevel.VILLAGE);
    }

    /// The county or zone a place lies in; the place itself where it is none of a county's.
    public RegionCode county(RegionCode code) {
        if (open.divisions().find(code, open.day()).isEmpty()) {
            return code;
        }
        return open.divisions().listUpwards(code, open.day()).stream()
                .filter(r -> r.level().standsAsCounty())
                .findFirst()
                .map(Region::code)
                .orElse(code);
    }

    /// All regions of today, the wider first.
    public List<Region> listAll() {
        return open.divisions().listOn(open.day());
    }

    /// The regions directly under one today.
    public List<Region> listUnder(RegionCode code) {
        return open.divisions().listUnder(code, open.day());
    }
}
