package org.anlan.dashboard.county;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.dashboard.desk.Places;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.indicator.Aggregation;
import org.anlan.domain.indicator.Indicator;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.domain.port.Figures.Sheet;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The sheet of a place over those below it: each figure as it stands, the sum of what those below
/// told, and both a day ago. Thread-safe.
public final class CountySheet {

    private static final Duration DAY = Duration.ofDays(1);

    /// @param dayAgo the civil time the figures of a day ago were known by
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(RegionCode region, Instant dayAgo, List<Line> lines, List<Below> items) {}

    /// One indicator; empty is not counted, never 0.
    ///
    /// @param figure as it stands for the place, with what is not reviewed
    /// @param reviewed of it, what the place's own level reviewed
    /// @param below the sum of those below that counted it
    /// @param parts how many of them did
    /// @param dayAgo the figure as it stood a day ago
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            String indicator,
            String nameZh,
            String nameEn,
            String unitZh,
            String unitEn,
            Optional<String> figure,
            Optional<String> reviewed,
            Optional<String> below,
            int parts,
            Optional<String> dayAgo) {}

    /// A place below, with what it told: indicator to exact decimal.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Below(
            RegionCode region,
            String name,
            Optional<String> regionNameEn,
            Map<String, String> values) {}

    private final OpenStore open;
    private final Places places;
    private final Figures figures;

    public CountySheet(OpenStore open, Places places, Figures figures) {
        this.open = open;
        this.places = places;
        this.figures = figures;
    }

    /// Adds its operation of `desk.openapi.yaml`.
    public void addTo(RoomContract contract) {
        contract.reads("getCountySheet", this::get);
    }

    private Answer get(Ask ask) {
        var region = places.asked("/region", ask.at("region")).code();
        var process = ask.given("process").orElse("");
        var base = ask.given("base").orElse("");
        if (figures.listProcesses().stream().noneMatch(p -> p.id().equals(process))) {
            throw Problem.notFound("没有这个灾害过程: " + process);
        }
        var before = open.civil().instant().minus(DAY);
        var position = open.journal().positionKnownBy(before);
        var now = figures.now(process, base, region);
        var old = figures.at(process, base, region, position);
        var under = places.listUnder(region);
        var below = under.isEmpty() ? List.<Sheet>of() : below(process, base, under);
        return Answer.ok(
                new View(
                        region,
                        before,
                        lines(now, old, below),
                        below.stream().map(this::below).toList()));
    }

    private List<Sheet> below(String process, String base, List<Region> under) {
        return figures.listNow(process, base, under.stream().map(Region::code).toList());
    }

    private static List<Line> lines(Sheet now, Sheet old, Collection<Sheet> below) {
        return Indicators.bundled().list().stream()
                .filter(i -> i.aggregation() == Aggregation.SUM)
                .map(i -> line(i, now, old, below))
                .filter(l -> l.figure().isPresent() || l.below().isPresent())
                .toList();
    }

    private static Line line(Indicator indicator, Sheet now, Sheet old, Collection<Sheet> below) {
        var code = indicator.code();
        var parts = below.stream().flatMap(s -> submitted(s, code).stream()).toList();
        return new Line(
                code,
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit().zh(),
                indicator.unit().en(),
                submitted(now, code).map(Measure::decimal),
                now.find(code).flatMap(Figures.Figure::reviewed).map(Measure::decimal),
                parts.stream().reduce(Measure::plus).map(Measure::decimal),
                parts.size(),
                submitted(old, code).map(Measure::decimal));
    }

    private static Optional<Measure> submitted(Sheet sheet, String code) {
        return sheet.find(code).flatMap(Figures.Figure::submitted);
    }

    private Below below(Sheet sheet) {
        var values = new LinkedHashMap<String, String>();
        for (var figure : sheet.figures()) {
            figure.submitted().ifPresent(m -> values.put(figure.indicator(), m.decimal()));
        }
        return new Below(
                sheet.region(),
                places.name(sheet.region()),
                places.nameEn(sheet.region()),
                Map.copyOf(values));
    }
}
