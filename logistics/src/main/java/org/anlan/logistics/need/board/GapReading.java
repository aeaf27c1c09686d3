package org.anlan.logistics.need.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Expectations;
import org.anlan.domain.port.Figures;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.NeedProfile;
import org.anlan.logistics.catalogue.Standard;
import org.anlan.logistics.need.Basis;
import org.anlan.logistics.need.CountyNeed;
import org.anlan.logistics.need.SqlDisplaced;
import org.anlan.logistics.need.SqlNeeds;
import org.anlan.logistics.need.Supplies;
import org.anlan.logistics.need.Supply;
import org.anlan.logistics.need.Wanted;
import org.anlan.logistics.need.place.Denominator;
import org.anlan.logistics.need.place.Dividing;
import org.anlan.logistics.need.place.Part;
import org.anlan.logistics.need.place.Part.Kind;
import org.anlan.logistics.need.shelter.ShelterCount;
import org.anlan.logistics.need.shelter.SqlShelterCounts;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;

/// Reckons a gap board anew from the figures, counts and plans of now: one question for all
/// figures, however many counties and townships there are. Thread-safe.
final class GapReading {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Supplies supplies;
    private final Figures figures;
    private final Expectations expectations;

    GapReading(
            OpenStore open,
            Catalogue catalogue,
            Supplies supplies,
            Figures figures,
            Expectations expectations) {
        this.open = open;
        this.catalogue = catalogue;
        this.supplies = supplies;
        this.figures = figures;
        this.expectations = expectations;
    }

    private record Kept(
            List<CountyNeed> needs,
            Map<RegionCode, Instant> displaced,
            List<ShelterCount> heads,
            Map<String, Supply> brought) {}

    Gaps read(Basis basis, GapKind kind, NeedProfile profile) {
        var now = open.civil().instant();
        var kept = open.store().read(h -> kept(h, basis.process()));
        return switch (kind) {
            case REPORTS -> reported(basis, profile, kept, now);
            case NOWCAST ->
                    expected(
                            basis,
                            kind,
                            profile,
                            kept,
                            expectations.findNowcast(basis.process(), basis.base(), now),
                            now);
            case FORECAST ->
                    expected(basis, kind, profile, kept, expectations.findForecast(now), now);
        };
    }

    private Kept kept(Handle handle, String process) {
        Map<String, Supply> brought = new HashMap<>();
        supplies.list(handle, process).forEach(s -> brought.put(key(s.region(), s.item()), s));
        return new Kept(
                SqlNeeds.list(handle, process),
                SqlDisplaced.list(handle, process),
                SqlShelterCounts.list(handle, process, catalogue),
                brought);
    }

    private static String key(RegionCode region, String item) {
        return region + "/" + item;
    }

    private Gaps reported(Basis basis, NeedProfile profile, Kept kept, Instant now) {
        Map<RegionCode, List<RegionCode>> townships = new TreeMap<>();
        for (var need : kept.needs()) {
            townships.computeIfAbsent(need.region(), this::townships);
        }
        var sheets = figures.listNow(basis.process(), basis.base(), Dividing.regions(townships));
        var dividing = new Dividing(sheets, kept.heads(), kept.displaced());
        var position = sheets.stream().mapToLong(Figures.Sheet::position).max();
        var counties = new ArrayList<CountyGaps>();
        townships.forEach(
                (county, under) ->
                        gaps(
                                        basis,
                                        profile,
                                        kept,
                                        county,
                                        indicators -> dividing.county(county, indicators, under),
                                        now)
                                .ifPresent(counties::add));
        return new Gaps(
                basis,
                GapKind.REPORTS,
                profile,
                Optional.empty(),
                position.orElse(basis.position()),
                now,
                counties);
    }

    private List<RegionCode> townships(RegionCode county) {
        return open.divisions().listUnder(county, open.day()).stream().map(Region::code).toList();
    }

    private Gaps expected(
            Basis basis,
            GapKind kind,
            NeedProfile profile,
            Kept kept,
            Optional<Expectations.Issue> issue,
            Instant now) {
        var people = new TreeMap<RegionCode, Map<String, Expectations.Expected>>();
        issue.map(Expectations.Issue::people)
                .orElse(List.of())
                .forEach(
                        e ->
                                people.computeIfAbsent(e.region(), _ -> new LinkedHashMap<>())
                                        .put(e.indicator(), e));
        var counties = new ArrayList<CountyGaps>();
        people.forEach(
                (county, known) ->
                        gaps(
                                        basis,
                                        profile,
                                        kept,
                                        county,
                                        indicators ->
                                                indicators.stream()
                                                        .flatMap(
                                                                i ->
                                                                        Optional.ofNullable(
                                                                                known.get(i))
                                                                                .stream())
                                                        .findFirst()
                                                        .map(e -> part(issue.orElseThrow(), e)),
                                        now)
                                .ifPresent(counties::add));
        return new Gaps(basis, kind, profile, issue, basis.position(), now, counties);
    }

    private static Part part(Expectations.Issue issue, Expectations.Expected expected) {
        var origin =
                issue.kind() == Expectations.Kind.NOWCAST
                        ? Denominator.Origin.NOWCAST
                        : Denominator.Origin.FORECAST;
        var counted =
                new Denominator(
                        expected.indicator(),
                        expected.people(),
                        origin,
                        issue.version(),
                        issue.issuedAt(),
                        false);
        return Part.of(Kind.COUNTY, expected.region(), counted, issue.issuedAt());
    }

    /// Who of a county is counted by some indicators, if anybody.
    private interface Counting {
        Optional<Part> by(List<String> indicators);
    }

    private Optional<CountyGaps> gaps(
            Basis basis,
            NeedProfile profile,
            Kept kept,
            RegionCode county,
            Counting counting,
            Instant now) {
        var day = LocalDate.ofInstant(now, OpenStore.ZONE);
        var lines = new ArrayList<CountyGaps.Line>();
        Map<List<String>, Optional<Part>> counted = new HashMap<>();
        for (var standard : catalogue.standardsOn(day, county, profile)) {
            counted.computeIfAbsent(standard.indicators(), counting::by)
                    .filter(people -> people.people() > 0)
                    .ifPresent(
                            people -> {
                                var need = need(basis, standard, people, kept);
                                var supply = supply(kept, need);
                                var wanted = Wanted.of(need, supply, Optional.of(standard), day);
                                lines.add(new CountyGaps.Line(standard, people, wanted));
                            });
        }
        return lines.stream().findFirst().map(first -> new CountyGaps(first.people(), lines));
    }

    private static CountyNeed need(Basis basis, Standard standard, Part people, Kept kept) {
        var counted = people.denominator();
        return new CountyNeed(
                people.region(),
                standard.item(),
                basis.base(),
                standard.id(),
                counted.indicator(),
                counted.people(),
                standard.units(counted.people()),
                since(people, kept),
                counted.asOf(),
                basis.position(),
                counted.synthetic());
    }

    /// From when the county's people have been displaced, as it was kept when they first were.
    private static Instant since(Part people, Kept kept) {
        return kept.displaced().getOrDefault(people.region(), people.since());
    }

    private static Supply supply(Kept kept, CountyNeed need) {
        var found = kept.brought().get(key(need.region(), need.item()));
        return found == null ? Supply.none(need.region(), need.item()) : found;
    }

    /// Whether a board may be asked about a region.
    boolean isCounty(RegionCode code) {
        return open.divisions()
                .find(code, open.day())
                .filter(r -> r.level().standsAsCounty())
                .isPresent();
    }
}
