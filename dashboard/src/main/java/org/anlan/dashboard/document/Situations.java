package org.anlan.dashboard.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.Base;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;

/// Reads the figures a document is made of, all at one journal position.
final class Situations {

    private static final Duration DAY = Duration.ofDays(1);

    private final OpenStore open;
    private final Places places;
    private final Figures figures;
    private final List<String> indicators;

    /// @param indicators a place with none of them above zero is not listed
    Situations(OpenStore open, Places places, Figures figures, List<String> indicators) {
        this.open = open;
        this.places = places;
        this.figures = figures;
        this.indicators = List.copyOf(indicators);
    }

    /// The figures of a process and base.
    ///
    /// @param asOf as known at that civil time; empty for now
    /// @throws Problem 404 if there is no such process or base
    Situation load(Optional<String> process, Optional<String> base, Optional<Instant> asOf) {
        var position =
                asOf.map(open.journal()::positionKnownBy)
                        .orElseGet(() -> open.journal().head().position());
        return at(process, base, position, asOf.orElseGet(open.civil()::instant));
    }

    /// The figures of a process and base at a journal position, known at a civil time.
    Situation at(Optional<String> process, Optional<String> base, long position, Instant knownAt) {
        var which = process(process);
        var counted = base(which, base);
        var province = sheet(which, counted, open.divisions().province(), position);
        var before = open.journal().positionKnownBy(knownAt.minus(DAY));
        return new Situation(
                which,
                counted,
                position,
                knownAt,
                asOf(province).orElse(knownAt),
                province,
                sheet(which, counted, open.divisions().province(), Math.min(before, position)),
                cities(which, counted, position));
    }

    private DisasterProcess process(Optional<String> id) {
        return figures.listProcesses().stream()
                .filter(p -> id.isEmpty() || p.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("没有这个灾害过程。"));
    }

    private static Base base(DisasterProcess process, Optional<String> id) {
        return process.bases().stream()
                .filter(b -> id.isEmpty() || b.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("这个灾害过程没有这个口径。"));
    }

    private static Optional<Instant> asOf(Sheet province) {
        return province.figures().stream()
                .filter(f -> f.reviewed().isPresent())
                .map(Figures.Figure::asOf)
                .max(Comparator.naturalOrder());
    }

    private List<Situation.City> cities(DisasterProcess process, Base base, long position) {
        var cities =
                places.listUnder(places.province()).stream()
                        .filter(r -> r.level() == RegionLevel.CITY)
                        .toList();
        var regions =
                cities.stream()
                        .flatMap(c -> Stream.concat(Stream.of(c), counties(c)))
                        .map(Region::code)
                        .toList();
        var sheets =
                figures.listAt(process.id(), base.id(), regions, position).stream()
                        .collect(Collectors.toMap(Sheet::region, Function.identity()));
        return cities.stream()
                .map(r -> city(r, sheets))
                .filter(c -> !c.counties().isEmpty() || isListed(c.place()))
                .toList();
    }

    private Stream<Region> counties(Region city) {
        return places.listUnder(city.code()).stream();
    }

    private Situation.City city(Region city, Map<RegionCode, Sheet> sheets) {
        var counties = counties(city).map(r -> place(r, sheets)).filter(this::isListed).toList();
        return new Situation.City(place(city, sheets), counties);
    }

    private static Situation.Place place(Region region, Map<RegionCode, Sheet> sheets) {
        return new Situation.Place(region, Objects.requireNonNull(sheets.get(region.code())));
    }

    private boolean isListed(Situation.Place place) {
        return indicators.stream()
                .flatMap(i -> Situation.reviewed(place.sheet(), i).stream())
                .anyMatch(m -> !m.isZero());
    }

    private Sheet sheet(DisasterProcess process, Base base, Region region, long position) {
        return figures.at(process.id(), base.id(), region.code(), position);
    }
}
