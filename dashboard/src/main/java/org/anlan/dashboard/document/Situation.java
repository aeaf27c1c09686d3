package org.anlan.dashboard.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.domain.Region;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures.Base;
import org.anlan.domain.port.Figures.DisasterProcess;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.store.open.OpenStore;

/// The figures of a process at one journal position: the province, its cities, their counties.
///
/// @param knownAt civil time at which this was known
/// @param asOf civil time the newest figure stands for
/// @param province the province's own figures
/// @param dayBefore the province's figures as known a day earlier
/// @param cities those with a figure to list, each with its counties
record Situation(
        DisasterProcess process,
        Base base,
        long position,
        Instant knownAt,
        Instant asOf,
        Sheet province,
        Sheet dayBefore,
        List<City> cities) {

    /// A place with its figures.
    record Place(Region region, Sheet sheet) {}

    /// A city to list, with its counties to list.
    record City(Place place, List<Place> counties) {
        City {
            counties = List.copyOf(counties);
        }
    }

    Situation {
        cities = List.copyOf(cities);
    }

    /// The figures of the province and of all places listed.
    Stream<Sheet> sheets() {
        var places =
                cities.stream()
                        .flatMap(c -> Stream.concat(Stream.of(c.place()), c.counties().stream()))
                        .map(Place::sheet);
        return Stream.concat(Stream.of(province), places);
    }

    /// How many counties are listed.
    int counties() {
        return cities.stream().mapToInt(c -> c.counties().size()).sum();
    }

    /// The day of a reviewed figure of the province that stands for an earlier one than the newest:
    /// it must not be read as of that.
    Optional<LocalDate> olderDay(String indicator) {
        return province.find(indicator)
                .filter(f -> f.reviewed().isPresent())
                .map(f -> day(f.asOf()))
                .filter(day -> day.isBefore(day(asOf)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, OpenStore.ZONE);
    }

    /// A figure that may be quoted.
    static Optional<Measure> reviewed(Sheet sheet, String indicator) {
        return sheet.find(indicator).flatMap(f -> f.reviewed());
    }
}
