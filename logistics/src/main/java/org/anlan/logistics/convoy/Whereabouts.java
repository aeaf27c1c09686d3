package org.anlan.logistics.convoy;

import java.util.List;
import java.util.Optional;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;

/// Which county a told place or position lies in. Thread-safe.
final class Whereabouts {

    private final OpenStore open;
    private final Ways ways;

    /// What a position says, before it is reckoned with.
    record Found(RegionCode region, String place, Optional<PlacePoints.Point> point) {}

    Whereabouts(OpenStore open, Ways ways) {
        this.open = open;
        this.ways = ways;
    }

    /// @param name of a county or township; may be empty where a position is told
    /// @throws Problem 422 for a position far from the province, a name of none or of several
    Found find(String name, Optional<PlacePoints.Point> point) {
        if (point.isPresent()) {
            var near =
                    ways.nearest(point.get())
                            .orElseThrow(
                                    () -> Problem.field("lon", "in-province", "这个位置离本省所有县都太远。"));
            return new Found(near, name.isEmpty() ? name(near) + "附近" : name, point);
        }
        var places = List.copyOf(named(name.strip()));
        if (places.size() != 1) {
            throw Problem.field(
                    "place",
                    "place-known",
                    places.isEmpty()
                            ? "不认识这个地点: %s。请写县(市、区)或乡镇的全名,或经纬度。".formatted(name)
                            : "有 %d 个地方叫 %s,请写县(市、区)名。".formatted(places.size(), name));
        }
        return new Found(county(places.getFirst()), name.strip(), Optional.empty());
    }

    private List<RegionCode> named(String name) {
        return open.divisions().listOn(open.day()).stream()
                .filter(r -> r.name().equals(name))
                .filter(r -> r.level() == RegionLevel.COUNTY || r.level() == RegionLevel.TOWNSHIP)
                .map(Region::code)
                .toList();
    }

    private RegionCode county(RegionCode place) {
        return open.divisions().listUpwards(place, open.day()).stream()
                .filter(r -> r.level() == RegionLevel.COUNTY)
                .map(Region::code)
                .findFirst()
                .orElse(place);
    }

    private String name(RegionCode code) {
        return open.divisions().find(code, open.day()).map(Region::name).orElse(code.digits());
    }
}
