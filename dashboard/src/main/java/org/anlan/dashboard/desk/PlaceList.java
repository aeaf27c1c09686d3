package org.anlan.dashboard.desk;

import java.util.List;
import java.util.Optional;
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
    record Place(
            RegionCode region,
            String name,
            Optional<String> nameEn,
            String longName,
            Optional<String> longNameEn,
            String level) {}

    /// What was looked up.
    ///
    /// @param here the region above, where one was named
    record Found(Optional<Place> here, List<Place> items) {}

    private final Places places;

    public PlaceList(Places places) {
        this.places = places;
    }

    /// Adds the operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("listPlaces", this::list);
    }

    private Answer list(Ask ask) {
        var here = ask.given("under").map(code -> places.asked("under", code));
        var found =
                here.map(h -> places.listUnder(h.code()).stream())
                        .or(() -> ask.given("name").map(this::named))
                        .orElse(Stream.empty());
        return Answer.ok(
                new Found(here.map(this::place), found.limit(MOST).map(this::place).toList()));
    }

    /// A name alone, or with some of those above it: 甲县甲一镇; or the beginning of a romanised one.
    private Stream<Region> named(String part) {
        return places.listAll().stream()
                .filter(
                        r ->
                                r.name().contains(part)
                                        || places.longName(r.code()).contains(part)
                                        || isRomanised(r, part));
    }

    private boolean isRomanised(Region region, String part) {
        return places.longNameEn(region.code())
                .filter(name -> name.regionMatches(true, 0, part, 0, part.length()))
                .isPresent();
    }

    private Place place(Region region) {
        return new Place(
                region.code(),
                region.name(),
                region.nameEn(),
                places.longName(region.code()),
                places.longNameEn(region.code()),
                region.level().name());
    }
}
