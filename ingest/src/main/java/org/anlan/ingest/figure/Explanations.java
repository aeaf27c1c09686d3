package org.anlan.ingest.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.port.Figures;
import org.anlan.ingest.report.EntryText;
import org.anlan.ingest.report.SqlExclusions;
import org.anlan.ingest.report.SqlReports;
import org.anlan.ingest.report.StoredReport;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// Explains a figure: what it is made of, which report stands behind it, who reviewed it, what was
/// set aside and why, and what it was before.
final class Explanations {

    private final OpenStore open;
    private final FigureAnswers figures;

    Explanations(OpenStore open, FigureAnswers figures) {
        this.open = open;
        this.figures = figures;
    }

    /// @param mayPhone whether the asker may see the reporters' numbers
    Map<String, Object> explain(
            String process,
            String base,
            Region region,
            String indicator,
            long position,
            boolean mayPhone) {
        var figure =
                figures.at(process, base, region.code(), position)
                        .find(indicator)
                        .orElseThrow(
                                () ->
                                        Problem.notFound(
                                                "%s 没有 %s 的数据(未统计)。"
                                                        .formatted(region.name(), indicator)));
        return open.store()
                .read(
                        handle -> {
                            var rows =
                                    SqlFigures.at(
                                            handle,
                                            process,
                                            base,
                                            List.of(region.code()),
                                            position);
                            var shown = new LinkedHashMap<String, Object>();
                            shown.put("figure", placed(region, figure));
                            shown.put("rule", rule(handle, rows, indicator));
                            shown.put(
                                    "children",
                                    children(handle, process, base, region, indicator, position));
                            shown.put("reports", reports(handle, rows, indicator, mayPhone));
                            shown.put(
                                    "excluded",
                                    excluded(handle, process, region.code(), indicator));
                            shown.put(
                                    "previous",
                                    previous(handle, process, base, region, indicator, position));
                            return shown;
                        });
    }

    /// The figure with the place it is of.
    private static Map<String, Object> placed(Region region, Figures.Figure figure) {
        var shown = new LinkedHashMap<>(FigureOperations.shown(figure));
        shown.put("region", region.code());
        shown.put("name", region.name());
        return shown;
    }

    private static Map<String, Object> rule(
            Handle handle, List<SqlFigures.Row> rows, String indicator) {
        var report = report(rows, indicator);
        var rule = RollUpRules.get(report.isPresent() ? "own-report" : "sum-below");
        return Map.of(
                "id",
                rule.id(),
                "version",
                rule.version(),
                "textZh",
                rule.text().zh(),
                "textEn",
                rule.text().en(),
                "source",
                report.flatMap(id -> SqlReports.find(handle, id))
                        .map(StoredReport::source)
                        .orElse(""));
    }

    private static Optional<UUID> report(List<SqlFigures.Row> rows, String indicator) {
        return rows.stream()
                .filter(r -> r.indicator().equals(indicator))
                .findFirst()
                .flatMap(r -> r.tally().report());
    }

    private List<Map<String, Object>> children(
            Handle handle,
            String process,
            String base,
            Region region,
            String indicator,
            long position) {
        var below = open.divisions().listUnder(region.code(), open.day());
        if (below.isEmpty()) {
            return List.of();
        }
        var codes = below.stream().map(Region::code).toList();
        var rows = SqlFigures.at(handle, process, base, codes, position);
        var shown = new ArrayList<Map<String, Object>>();
        for (var child : below) {
            shown.add(child(child, rows, indicator));
        }
        return shown;
    }

    private static Map<String, Object> child(
            Region child, List<SqlFigures.Row> rows, String indicator) {
        var tally =
                rows.stream()
                        .filter(
                                r ->
                                        r.region().equals(child.code())
                                                && r.indicator().equals(indicator))
                        .map(SqlFigures.Row::tally)
                        .findFirst();
        var step = FigureAnswers.step(child.level());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("region", child.code());
        shown.put("name", child.name());
        shown.put("level", child.level());
        FigureOperations.put(
                shown,
                "reviewed",
                tally.flatMap(t -> FigureAnswers.measure(indicator, t.reviewed(step))));
        FigureOperations.put(
                shown,
                "submitted",
                tally.flatMap(t -> FigureAnswers.measure(indicator, t.submitted())));
        return shown;
    }

    private List<Map<String, Object>> reports(
            Handle handle, List<SqlFigures.Row> rows, String indicator, boolean mayPhone) {
        return report(rows, indicator)
                .flatMap(id -> SqlReports.find(handle, id))
                .map(r -> List.of(shown(handle, r, indicator, mayPhone)))
                .orElse(List.of());
    }

    private Map<String, Object> shown(
            Handle handle, StoredReport report, String indicator, boolean mayPhone) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", report.id());
        shown.put("version", report.version());
        shown.put("kind", report.kind());
        shown.put("kindZh", report.kind().zh());
        shown.put("region", report.region());
        shown.put("name", open.divisions().get(report.region(), open.day()).name());
        shown.put("asOf", report.asOf());
        shown.put("submittedAt", report.submittedAt());
        shown.put("reporter", report.reporterName());
        shown.put("phone", mayPhone ? report.reporterPhone() : "");
        shown.put("onBehalfOf", SqlReports.onBehalf(handle, report.id()).orElse(null));
        FigureOperations.put(
                shown,
                "value",
                Optional.ofNullable(report.values().get(indicator))
                        .flatMap(v -> FigureAnswers.measure(indicator, v)));
        shown.put("synthetic", report.synthetic());
        shown.put("states", SqlReports.decisions(handle, report.id()));
        shown.put("clock", clock(report));
        return shown;
    }

    private static @org.jspecify.annotations.Nullable Map<String, Object> clock(
            StoredReport report) {
        return report.clock()
                .flatMap(
                        rule ->
                                report.clockDue()
                                        .map(
                                                due ->
                                                        Map.<String, Object>of(
                                                                "rule", rule,
                                                                "due", due,
                                                                "met",
                                                                        !report.submittedAt()
                                                                                .isAfter(due))))
                .orElse(null);
    }

    private static List<Map<String, Object>> excluded(
            Handle handle, String process, RegionCode region, String indicator) {
        return SqlExclusions.list(handle, process).stream()
                .filter(e -> e.region().equals(region))
                .filter(e -> EntryText.value(e.entries(), indicator).isPresent())
                .map(e -> shown(e, indicator))
                .toList();
    }

    private static Map<String, Object> shown(SqlExclusions.Exclusion excluded, String indicator) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("report", excluded.report());
        shown.put("source", excluded.source());
        shown.put("rank", excluded.rank());
        shown.put("asOf", excluded.asOf());
        shown.put("value", EntryText.value(excluded.entries(), indicator).orElse(null));
        shown.put("reason", excluded.reason());
        shown.put("reasonZh", excluded.textZh());
        shown.put("state", excluded.state());
        shown.put("reviewer", excluded.reviewer().orElse(null));
        shown.put("at", excluded.decidedAt().orElse(excluded.proposedAt()));
        return shown;
    }

    private static @org.jspecify.annotations.Nullable Map<String, Object> previous(
            Handle handle,
            String process,
            String base,
            Region region,
            String indicator,
            long position) {
        var steps = SqlFigures.history(handle, process, base, region.code(), indicator, position);
        if (steps.size() < 2) {
            return null;
        }
        var before = steps.get(steps.size() - 2);
        var shown = new LinkedHashMap<String, Object>();
        FigureOperations.put(
                shown, "value", FigureAnswers.measure(indicator, before.tally().submitted()));
        shown.put("at", before.tally().asOf());
        return shown;
    }
}
