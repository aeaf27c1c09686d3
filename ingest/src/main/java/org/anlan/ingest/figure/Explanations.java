package org.anlan.ingest.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.ingest.report.SqlReports;
import org.anlan.ingest.report.StoredReport;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Explains a figure: what it is made of, which reports stand behind it, who reviewed it, what was
/// set aside and why, and what it was before; all as of one instant.
final class Explanations {

    private final OpenStore open;
    private final FigureAnswers figures;
    private final ExplainedReports reports;
    private final StandingTree tree;

    Explanations(OpenStore open, FigureAnswers figures) {
        this.open = open;
        this.figures = figures;
        this.reports = new ExplainedReports(open);
        this.tree = new StandingTree(open);
    }

    /// Explains a figure.
    ///
    /// @throws Problem 404 where it is not counted
    Map<String, Object> explain(ToExplain asked) {
        var region = asked.region();
        var figure =
                figures.at(asked.process(), asked.base(), region.code(), asked.position())
                        .find(asked.indicator())
                        .orElseThrow(() -> notCounted(asked));
        return open.store().read(handle -> explained(handle, asked, figure));
    }

    private static Problem notCounted(ToExplain asked) {
        return Problem.notFound(
                "%s 没有 %s 的数据(未统计)。".formatted(asked.region().name(), asked.indicator()));
    }

    private Map<String, Object> explained(Handle handle, ToExplain asked, Figures.Figure figure) {
        var tally = tally(rows(handle, asked, List.of(asked.region())), asked);
        var below = partsThen(handle, asked);
        var rows = below.isEmpty() ? List.<SqlFigures.Row>of() : rows(handle, asked, below);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("figure", placed(asked.region(), figure));
        shown.put("rule", rule(handle, tally, asked.indicator(), rows, below.size()));
        shown.put("divisions", "AS_THEN");
        shown.put("children", children(below, rows, asked.indicator()));
        shown.put("reports", reports.behind(handle, asked, tally));
        shown.put("excluded", ExplainedExclusions.of(handle, asked));
        shown.put("previous", previous(handle, asked, figure));
        return shown;
    }

    /// The places that were summed into the region then, and those that would have been.
    private List<Region> partsThen(Handle handle, ToExplain asked) {
        var owner = asked.region().code();
        var parts = new TreeMap<RegionCode, Region>();
        open.divisions()
                .listUnder(owner, open.day())
                .forEach(region -> parts.put(region.code(), region));
        SqlMoved.ownersThen(handle, asked.process(), asked.base(), asked.position())
                .forEach(
                        (region, then) -> {
                            if (then.equals(owner)) {
                                parts.put(region, tree.get(region));
                            } else {
                                parts.remove(region);
                            }
                        });
        return List.copyOf(parts.values());
    }

    private static List<SqlFigures.Row> rows(Handle handle, ToExplain asked, List<Region> regions) {
        var codes = regions.stream().map(Region::code).toList();
        return SqlFigures.at(handle, asked.process(), asked.base(), codes, asked.position());
    }

    private static Optional<Tally> tally(List<SqlFigures.Row> rows, ToExplain asked) {
        return rows.stream()
                .filter(r -> r.indicator().equals(asked.indicator()))
                .findFirst()
                .map(SqlFigures.Row::tally);
    }

    /// The figure with the place it is of.
    private static Map<String, Object> placed(Region region, Figures.Figure figure) {
        var shown = new LinkedHashMap<>(FigureOperations.shown(figure));
        shown.put("region", region.code());
        shown.put("name", region.name());
        shown.put("regionNameEn", region.nameEn());
        return shown;
    }

    private static Map<String, Object> rule(
            Handle handle,
            Optional<Tally> tally,
            String indicator,
            List<SqlFigures.Row> below,
            int expected) {
        var report = tally.flatMap(Tally::report).flatMap(id -> SqlReports.find(handle, id));
        var rule = RollUpRules.get(report.isPresent() ? "own-report" : "sum-below");
        var sum = SumBelow.of(below, indicator, expected);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", rule.id());
        shown.put("version", rule.version());
        shown.put("textZh", rule.text().zh() + sum.map(SumBelow::textZh).orElse(""));
        shown.put("textEn", rule.text().en() + sum.map(SumBelow::textEn).orElse(""));
        shown.put("below", sum.map(SumBelow::shown).orElse(null));
        shown.put("source", report.map(StoredReport::source).orElse(""));
        return shown;
    }

    private static List<Map<String, Object>> children(
            List<Region> below, List<SqlFigures.Row> rows, String indicator) {
        return below.stream().map(child -> child(child, rows, indicator)).toList();
    }

    private static Map<String, Object> child(
            Region child, List<SqlFigures.Row> rows, String indicator) {
        var own = rows.stream().filter(r -> r.region().equals(child.code())).toList();
        var tally =
                own.stream()
                        .filter(r -> r.indicator().equals(indicator))
                        .map(SqlFigures.Row::tally)
                        .findFirst();
        var step = FigureAnswers.step(child.level());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("region", child.code());
        shown.put("name", child.name());
        shown.put("regionNameEn", child.nameEn());
        shown.put("level", child.level());
        FigureOperations.put(
                shown,
                "reviewed",
                tally.flatMap(t -> FigureAnswers.measure(indicator, t.reviewed(step))));
        FigureOperations.put(
                shown,
                "submitted",
                tally.flatMap(t -> FigureAnswers.measure(indicator, t.submitted())));
        shown.put("synthetic", tally.map(Tally::synthetic).orElse(false));
        shown.put("missing", FigureAnswers.missing(own));
        return shown;
    }

    private static @Nullable Map<String, Object> previous(
            Handle handle, ToExplain asked, Figures.Figure figure) {
        var steps =
                SqlCourse.history(
                        handle,
                        asked.process(),
                        asked.base(),
                        asked.region().code(),
                        asked.indicator(),
                        asked.position(),
                        2);
        return steps.stream()
                .filter(
                        s ->
                                figure.submitted().isEmpty()
                                        || s.tally().asOf().isBefore(figure.asOf()))
                .reduce((_, newest) -> newest)
                .map(before -> stood(asked.indicator(), before.tally()))
                .orElse(null);
    }

    private static Map<String, Object> stood(String indicator, Tally tally) {
        var shown = new LinkedHashMap<String, Object>();
        FigureOperations.put(shown, "value", FigureAnswers.measure(indicator, tally.submitted()));
        shown.put("at", tally.asOf());
        return shown;
    }
}
