package org.anlan.forecasting.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;

/// Looks regions up by code, as they stand today. Thread-safe.
public final class Gazetteer {

    private final OpenStore open;

    /// @param open whose divisions and day are meant
    public Gazetteer(OpenStore open) {
        this.open = open;
    }

    /// The province.
    public RegionCode province() {
        return open.installation().province();
    }

    /// All that stand as counties today, by code.
    public List<RegionCode> counties() {
        return open.divisions().listOn(open.day()).stream()
                .filter(r -> r.level().standsAsCounty())
                .map(Region::code)
                .sorted(Comparator.comparing(RegionCode::digits))
                .toList();
    }

    /// The region a request names.
    ///
    /// @throws Problem 422 naming the field if there is none
    public Region named(String field, String code) {
        if (!code.matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            throw unknown(field, code);
        }
        return open.divisions()
                .find(new RegionCode(code), open.day())
                .orElseThrow(() -> unknown(field, code));
    }

    private static Problem unknown(String field, String code) {
        return Problem.field(field, "known", "没有这个行政区划代码: " + code);
    }

    /// The name of a region; its code where it stands no more.
    public String name(RegionCode code) {
        return open.divisions().find(code, open.day()).map(Region::name).orElse(code.digits());
    }

    /// The romanised name of a region, if it has one.
    public java.util.Optional<String> nameEn(RegionCode code) {
        return open.divisions().findNameEn(code, open.day());
    }

    /// The level of a region, if it stands.
    public java.util.Optional<RegionLevel> level(RegionCode code) {
        return open.divisions().find(code, open.day()).map(Region::level);
    }

    /// The path of a region that stands.
    public String path(RegionCode code) {
        return open.divisions().path(code, open.day());
    }

    /// Whether one region is, or lies under, another; a region unknown today lies nowhere.
    public boolean contains(RegionCode outer, RegionCode inner) {
        return open.divisions().find(inner, open.day()).isPresent()
                && open.divisions().contains(outer, inner, open.day());
    }

    /// The counties below a region; none where it is a county itself, or lower.
    public List<RegionCode> countiesUnder(RegionCode code) {
        var counties = new ArrayList<RegionCode>();
        for (var below : open.divisions().listUnder(code, open.day())) {
            if (below.level().standsAsCounty()) {
                counties.add(below.code());
            } else if (below.level().compareTo(RegionLevel.COUNTY) < 0) {
                counties.addAll(countiesUnder(below.code()));
            }
        }
        return counties;
    }

    /// The narrowest region that holds all of some.
    ///
    /// @param codes at least one
    public RegionCode widest(List<RegionCode> codes) {
        var common = upwards(codes.getFirst());
        for (var code : codes) {
            common.retainAll(upwards(code));
        }
        return common.isEmpty() ? province() : common.getFirst();
    }

    private List<RegionCode> upwards(RegionCode code) {
        return new ArrayList<>(
                open.divisions().listUpwards(code, open.day()).stream().map(Region::code).toList());
    }
}
