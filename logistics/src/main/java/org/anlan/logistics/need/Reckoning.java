package org.anlan.logistics.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.logistics.catalogue.Catalogue;
import org.anlan.logistics.catalogue.Standard;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;

/// Reckons needs from accepted figures, county by county, by the newest counting base alone.
public final class Reckoning {

    private final OpenStore open;
    private final Catalogue catalogue;
    private final Figures figures;

    /// @param figures answers what was accepted
    public Reckoning(OpenStore open, Catalogue catalogue, Figures figures) {
        this.open = open;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /// Whether a change of these indicators can change a need.
    public boolean concerns(List<String> indicators) {
        return indicators.stream().anyMatch(catalogue.indicators()::contains);
    }

    /// Reckons the needs of a process again: of the counties touched, or of all when its newest
    /// base is another one than before. A closed process needs nothing.
    ///
    /// @param position the journal position that is followed
    public void follow(Tx tx, String process, Set<RegionCode> touched, long position) {
        var known = figures.listProcesses().stream().filter(p -> p.id().equals(process)).findAny();
        if (known.isEmpty() || known.get().bases().isEmpty()) {
            return;
        }
        var base = known.get().bases().getFirst();
        var before = SqlNeeds.lockBasis(tx.handle(), process);
        var sameBase = before.filter(b -> b.base().equals(base.id())).isPresent();
        SqlNeeds.putBasis(
                tx.handle(), new Basis(process, base.id(), base.name(), position, tx.civilNow()));
        if (!known.get().open()) {
            SqlNeeds.dropAll(tx.handle(), process);
            return;
        }
        var counties = sameBase ? counties(touched) : allCounties();
        var today = LocalDate.ofInstant(tx.civilNow(), OpenStore.ZONE);
        var sheets = figures.listNow(process, base.id(), withTownships(counties));
        var needs =
                sheets.stream()
                        .filter(sheet -> counties.contains(sheet.region()))
                        .flatMap(sheet -> needs(sheet, today).stream())
                        .toList();
        SqlNeeds.replace(tx.handle(), process, counties, needs);
        SqlDisplaced.keep(tx.handle(), process, displaced(sheets));
    }

    private Set<RegionCode> withTownships(Set<RegionCode> counties) {
        var all = new LinkedHashSet<>(counties);
        counties.forEach(
                county ->
                        open.divisions().listUnder(county, open.day()).stream()
                                .map(Region::code)
                                .forEach(all::add));
        return all;
    }

    /// Who of each region is displaced by the figure that a planned standard would multiply.
    private Map<RegionCode, SqlDisplaced.Since> displaced(List<Figures.Sheet> sheets) {
        var standards = catalogue.listStandards(catalogue.plannedProfile());
        var displaced = new HashMap<RegionCode, SqlDisplaced.Since>();
        for (var sheet : sheets) {
            standards.stream()
                    .flatMap(s -> counted(s, sheet).stream())
                    .findFirst()
                    .ifPresent(
                            f ->
                                    displaced.put(
                                            sheet.region(),
                                            new SqlDisplaced.Since(people(f), f.asOf())));
        }
        return displaced;
    }

    private static long people(Figures.Figure figure) {
        return figure.reviewed().orElseThrow().exact().longValueExact();
    }

    private Set<RegionCode> counties(Set<RegionCode> touched) {
        var counties = new LinkedHashSet<RegionCode>();
        for (var code : touched) {
            open.divisions()
                    .find(code, open.day())
                    .filter(r -> r.level().standsAsCounty())
                    .ifPresent(r -> counties.add(r.code()));
        }
        return counties;
    }

    private Set<RegionCode> allCounties() {
        var counties = new LinkedHashSet<RegionCode>();
        open.divisions().listOn(open.day()).stream()
                .filter(r -> r.level().standsAsCounty())
                .map(Region::code)
                .forEach(counties::add);
        return counties;
    }

    private List<CountyNeed> needs(Figures.Sheet sheet, LocalDate day) {
        var needs = new ArrayList<CountyNeed>();
        for (var standard : catalogue.standardsOn(day, sheet.region())) {
            counted(standard, sheet).map(f -> need(standard, sheet, f)).ifPresent(needs::add);
        }
        return needs;
    }

    /// The first figure of a standard that is counted: those who are there now before all who ever
    /// were.
    private static Optional<Figures.Figure> counted(Standard standard, Figures.Sheet sheet) {
        return standard.indicators().stream()
                .flatMap(i -> sheet.find(i).stream())
                .filter(f -> f.reviewed().isPresent())
                .findFirst();
    }

    private static CountyNeed need(Standard standard, Figures.Sheet sheet, Figures.Figure figure) {
        var people = people(figure);
        return new CountyNeed(
                sheet.region(),
                standard.item(),
                sheet.base(),
                standard.id(),
                figure.indicator(),
                people,
                standard.units(people),
                figure.asOf(),
                figure.asOf(),
                sheet.position(),
                figure.synthetic());
    }
}
