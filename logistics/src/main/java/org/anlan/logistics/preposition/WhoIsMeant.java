package org.anlan.logistics.preposition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Expectations;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.store.open.OpenStore;

/// For how many people goods are moved ahead, county by county: those whom the newest forecast
/// expects to be relocated; where it tells of none, a stated share of the residents by the
/// warning's colour. Thread-safe.
final class WhoIsMeant {

    static final String FORECAST = "FORECAST";
    static final String SHARE = "SHARE";

    private static final long PERMILLE = 1000;

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Expectations expectations;

    WhoIsMeant(OpenStore open, Catalogue catalogue, Expectations expectations) {
        this.open = open;
        this.catalogue = catalogue;
        this.expectations = expectations;
    }

    List<Ahead.People> of(String colour, List<RegionCode> areas, Instant known) {
        var forecast = forecast(known);
        var people = new ArrayList<Ahead.People>();
        for (var county : counties(areas)) {
            Optional.ofNullable(forecast.get(county))
                    .map(n -> new Ahead.People(county, n, FORECAST, n))
                    .or(() -> share(county, colour))
                    .filter(p -> p.people() > 0)
                    .ifPresent(people::add);
        }
        return people;
    }

    /// By the first indicator of the planned standards that the forecast tells of.
    private Map<RegionCode, Long> forecast(Instant known) {
        var indicators = catalogue.indicators();
        var people = new TreeMap<RegionCode, Long>();
        expectations.findForecast(known).map(Expectations.Issue::people).orElse(List.of()).stream()
                .filter(e -> indicators.contains(e.indicator()))
                .forEach(e -> people.merge(e.region(), e.people(), Math::max));
        return people;
    }

    private Optional<Ahead.People> share(RegionCode county, String colour) {
        var key = "preposition-" + colour.toLowerCase(Locale.ROOT);
        return catalogue
                .residents(county)
                .map(
                        n ->
                                new Ahead.People(
                                        county,
                                        Math.ceilDiv(n * catalogue.policies().get(key), PERMILLE),
                                        SHARE,
                                        n));
    }

    /// The counties that areas are, hold or lie in, by code.
    private List<RegionCode> counties(List<RegionCode> areas) {
        return open.divisions().listOn(open.day()).stream()
                .filter(r -> r.level().standsAsCounty())
                .map(Region::code)
                .filter(c -> areas.stream().anyMatch(a -> isMeant(c, a)))
                .sorted()
                .toList();
    }

    private boolean isMeant(RegionCode county, RegionCode area) {
        var divisions = open.divisions();
        return divisions.contains(area, county, open.day())
                || divisions.contains(county, area, open.day());
    }
}
