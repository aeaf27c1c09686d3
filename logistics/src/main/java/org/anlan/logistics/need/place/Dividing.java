package org.anlan.logistics.need.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.logistics.need.place.Part.Kind;
import org.anlan.logistics.need.shelter.ShelterCount;

/// Divides the people of a county among its townships and shelters.
///
/// A township is a part where it counted the very indicator that its county goes by. A shelter is a
/// part of its township, or of the county where that did not report; and only where people are
/// counted who are displaced now ([#NOW]), for heads in a shelter are not those that ever were.
/// Immutable.
public final class Dividing {

    /// Who is displaced now: what heads in a shelter are part of.
    static final String NOW = "relocated-now";

    /// Of these the heads in a shelter are.
    private static final String IN_SHELTERS = "relocated-central-now";

    private final Map<RegionCode, Figures.Sheet> sheets = new HashMap<>();
    private final Map<RegionCode, List<ShelterCount>> shelters = new HashMap<>();
    private final Map<RegionCode, Instant> since;

    /// @param sheets of counties and townships
    /// @param counts newest counts of heads
    /// @param since from when regions have displaced people, where that was kept
    public Dividing(
            List<Figures.Sheet> sheets, List<ShelterCount> counts, Map<RegionCode, Instant> since) {
        sheets.forEach(s -> this.sheets.put(s.region(), s));
        counts.stream()
                .filter(c -> c.people() > 0)
                .forEach(
                        c ->
                                shelters.computeIfAbsent(
                                                c.shelter().township(), _ -> new ArrayList<>())
                                        .add(c));
        this.since = Map.copyOf(since);
    }

    /// A county by the first of some indicators that it counted.
    ///
    /// @param townships under it
    /// @return empty where it counted none of them
    public Optional<Part> county(
            RegionCode county, List<String> indicators, List<RegionCode> townships) {
        return indicators.stream()
                .flatMap(i -> reported(Kind.COUNTY, county, i).stream())
                .findFirst()
                .map(whole -> whole.over(below(townships, whole.denominator().indicator())));
    }

    private List<Part> below(List<RegionCode> townships, String indicator) {
        var below = new ArrayList<Part>();
        for (var township : townships) {
            var counted = indicator.equals(NOW) ? shelters(township) : List.<Part>of();
            reported(Kind.TOWNSHIP, township, indicator)
                    .ifPresentOrElse(t -> below.add(t.over(counted)), () -> below.addAll(counted));
        }
        return below.stream().filter(p -> p.people() > 0).toList();
    }

    private Optional<Part> reported(Kind kind, RegionCode region, String indicator) {
        return Optional.ofNullable(sheets.get(region))
                .flatMap(
                        sheet ->
                                sheet.find(indicator)
                                        .filter(f -> f.reviewed().isPresent())
                                        .map(f -> part(kind, sheet, f)));
    }

    private Part part(Kind kind, Figures.Sheet sheet, Figures.Figure figure) {
        var counted =
                new Denominator(
                        figure.indicator(),
                        figure.reviewed().orElseThrow().exact().longValueExact(),
                        Denominator.Origin.REPORT,
                        Long.toString(sheet.position()),
                        figure.asOf(),
                        figure.synthetic());
        var displaced = since.getOrDefault(sheet.region(), figure.asOf());
        return Part.of(kind, sheet.region(), counted, displaced);
    }

    private List<Part> shelters(RegionCode township) {
        return shelters.getOrDefault(township, List.of()).stream().map(Dividing::part).toList();
    }

    private static Part part(ShelterCount count) {
        var heads =
                new Denominator(
                        IN_SHELTERS,
                        count.people(),
                        Denominator.Origin.HEADS,
                        "",
                        count.asOf(),
                        false);
        return new Part(
                Kind.SHELTER,
                count.shelter().township(),
                Optional.of(count.shelter()),
                heads,
                count.since().orElse(count.asOf()),
                List.of(),
                false);
    }

    /// The counties and townships whose figures are asked for, each once.
    public static Set<RegionCode> regions(Map<RegionCode, List<RegionCode>> townships) {
        var regions = new HashSet<>(townships.keySet());
        townships.values().forEach(regions::addAll);
        return regions;
    }
}
