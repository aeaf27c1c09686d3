package org.anlan.dashboard.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.RoomContract;

/// Looks places up for whoever types one in. Thread-safe.
public final class PlaceList {

    private static final int MOST = 200;

    /// A place with those above it in its long name.
    record Place(RegionCode region, String name, String longName, String level) {}

    private final Places places;

    public PlaceList(Places places) {
        this.places = places;
    }

    /// Adds the operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("listPlaces", this::list);
    }

    private Answer list(Ask ask) {
        var found =
                ask.given("under")
                        .map(code -> under(code).stream())
                        .or(() -> ask.given("name").map(this::named))
                        .orElse(Stream.empty());
        return Answer.ok(Map.of("items", found.limit(MOST).map(this::place).toList()));
    }

    private List<Region> under(String code) {
        return places.listUnder(places.asked("under", code).code());
    }

    /// A name alone, or with some of those above it: 甲县甲一镇.
    private Stream<Region> named(String part) {
        return places.listAll().stream()
                .filter(r -> r.name().contains(part) || places.longName(r.code()).contains(part));
    }

    private Place place(Region region) {
        return new Place(
                region.code(),
                region.name(),
                places.longName(region.code()),
                region.level().name());
    }
}
