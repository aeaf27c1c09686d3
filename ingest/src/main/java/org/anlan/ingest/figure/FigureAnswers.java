package org.anlan.ingest.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.ingest.report.ReviewLevel;
import org.anlan.store.open.OpenStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Answers what figures stand, now or at a position: one indexed read, never a replay.
public final class FigureAnswers implements Figures {

    private static final Indicators INDICATORS = Indicators.bundled();

    private final OpenStore open;

    /// @param open the installation
    public FigureAnswers(OpenStore open) {
        this.open = open;
    }

    @Override
    public List<DisasterProcess> listProcesses() {
        return open.store().read(SqlProcesses::list);
    }

    @Override
    public List<Sheet> listNow(String process, String base, Collection<RegionCode> regions) {
        return listAt(process, base, regions, open.journal().head().position());
    }

    @Override
    public List<Sheet> listAt(
            String process, String base, Collection<RegionCode> regions, long position) {
        var asked = regions.stream().map(this::region).toList();
        return asked.isEmpty() ? List.of() : sheets(process, base, asked, position);
    }

    @Override
    public Map<RegionCode, Instant> listNothingNew(
            String process, String base, Collection<RegionCode> regions) {
        return regions.isEmpty()
                ? Map.of()
                : open.store()
                        .read(handle -> SqlZeroReports.listLast(handle, process, base, regions));
    }

    @Override
    public List<Sheet> listUnder(String process, String base, RegionCode parent) {
        var below = open.divisions().listUnder(parent, open.day());
        return below.isEmpty()
                ? List.of()
                : sheets(process, base, below, open.journal().head().position());
    }

    private Region region(RegionCode code) {
        return open.divisions().get(code, open.day());
    }

    private List<Sheet> sheets(
            String process, String base, Collection<Region> regions, long position) {
        var codes = regions.stream().map(Region::code).toList();
        var known =
                open.store().read((Handle handle) -> known(handle, process, base, codes, position));
        return regions.stream().map(r -> sheet(r, process, base, position, known)).toList();
    }

    /// What is known of some regions, read in one trip.
    private record Known(
            Map<RegionCode, List<SqlFigures.Row>> rows,
            Map<RegionCode, Map<String, Agreed>> agreed) {}

    private static Known known(
            Handle handle, String process, String base, List<RegionCode> codes, long position) {
        var byRegion = new LinkedHashMap<RegionCode, List<SqlFigures.Row>>();
        SqlFigures.at(handle, process, base, codes, position)
                .forEach(r -> byRegion.computeIfAbsent(r.region(), _ -> new ArrayList<>()).add(r));
        return new Known(byRegion, SqlAgreedFigures.at(handle, process, base, codes, position));
    }

    private static Sheet sheet(
            Region region, String process, String base, long position, Known known) {
        var step = step(region.level());
        var rows = known.rows().getOrDefault(region.code(), List.of());
        var agreed = known.agreed().getOrDefault(region.code(), Map.of());
        var counted = rows.stream().map(SqlFigures.Row::indicator).collect(Collectors.toSet());
        var figures =
                Stream.concat(
                                rows.stream()
                                        .filter(r -> !r.indicator().startsWith("_"))
                                        .map(r -> figure(r, step, agreed.get(r.indicator()))),
                                agreed.entrySet().stream()
                                        .filter(a -> !counted.contains(a.getKey()))
                                        .map(a -> onlyAgreed(a.getKey(), a.getValue())))
                        .sorted(Comparator.comparingInt(f -> order(f.indicator())))
                        .toList();
        return new Sheet(region.code(), process, base, position, missing(rows), figures);
    }

    /// A figure that no report told.
    private static Figure onlyAgreed(String indicator, Agreed agreed) {
        return new Figure(
                indicator,
                Optional.empty(),
                Optional.empty(),
                agreed.at(),
                agreed.at(),
                false,
                Optional.of(agreed));
    }

    /// How many townships below a region have not reported, by all rows of that region.
    static int missing(List<SqlFigures.Row> rows) {
        var counts = new LinkedHashMap<String, Long>();
        for (var row : rows) {
            var value = row.tally().submitted();
            if (value != null) {
                counts.put(row.indicator(), value);
            }
        }
        var expected = counts.getOrDefault(Combined.EXPECTED, 0L);
        return Math.toIntExact(Math.max(0, expected - counts.getOrDefault(Combined.REPORTING, 0L)));
    }

    private static Figure figure(SqlFigures.Row row, int step, @Nullable Agreed agreed) {
        var tally = row.tally();
        return new Figure(
                row.indicator(),
                measure(row.indicator(), tally.reviewed(step)),
                measure(row.indicator(), tally.submitted()),
                tally.asOf(),
                row.changedAt(),
                tally.synthetic(),
                Optional.ofNullable(agreed));
    }

    /// The review by which a level calls its figures 已审核; a township's are reviewed by its county.
    static int step(RegionLevel level) {
        return review(level).step();
    }

    static ReviewLevel review(RegionLevel level) {
        return ReviewLevel.of(level).orElse(ReviewLevel.COUNTY);
    }

    static Optional<Measure> measure(String indicator, @Nullable Long minor) {
        return Optional.ofNullable(minor)
                .map(m -> new Measure(m, INDICATORS.get(indicator).unit()));
    }

    private static int order(String indicator) {
        return ORDER.getOrDefault(indicator, Integer.MAX_VALUE);
    }

    private static final Map<String, Integer> ORDER = ordered();

    private static Map<String, Integer> ordered() {
        var order = new LinkedHashMap<String, Integer>();
        INDICATORS.list().forEach(i -> order.put(i.code(), order.size()));
        return Map.copyOf(order);
    }

    /// The position as of a civil instant; the head when none is asked for.
    long positionAt(Optional<Instant> asOf) {
        return asOf.map(open.journal()::positionKnownBy)
                .orElseGet(() -> open.journal().head().position());
    }
}
