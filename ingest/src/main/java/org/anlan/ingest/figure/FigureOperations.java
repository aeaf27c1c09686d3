package org.anlan.ingest.figure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Scope;
import org.anlan.domain.indicator.Indicators;
import org.anlan.domain.indicator.Measure;
import org.anlan.domain.port.Figures;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// Reading figures over HTTP: a sheet, a map layer, a course; now or as known at an instant.
public final class FigureOperations {

    private static final Indicators INDICATORS = Indicators.bundled();

    private static final int MOST_STEPS = 500;

    private final OpenStore open;
    private final FigureAnswers figures;
    private final Explanations explanations;
    private final StandingTree tree;

    /// @param figures answers what stands
    public FigureOperations(OpenStore open, FigureAnswers figures) {
        this.open = open;
        this.figures = figures;
        this.explanations = new Explanations(open, figures);
        this.tree = new StandingTree(open);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.reads("listProcesses", new ProcessList(open)::list)
                .reads("getFigures", this::sheet)
                .reads("listFigures", this::layer)
                .reads("getHistory", this::history)
                .reads("explainFigure", this::explain);
    }

    private Answer sheet(Ask ask) {
        var region = region(ask.at("region"));
        var asOf = asOf(ask);
        var position = figures.positionAt(asOf);
        var revision = open.store().read(SqlRolled::revision);
        var sheet = figures.at(query(ask, "process"), query(ask, "base"), region.code(), position);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("region", region.code());
        shown.put("name", region.name());
        shown.put("regionNameEn", region.nameEn());
        shown.put("level", region.level());
        shown.put("process", sheet.process());
        shown.put("base", base(sheet.process(), sheet.base()));
        shown.put("position", sheet.position());
        shown.put("divisions", "AS_THEN");
        shown.put("knownAt", asOf.orElseGet(() -> open.civil().instant()));
        shown.put("missing", Map.of("townships", sheet.missingTownships()));
        shown.put("items", sheet.figures().stream().map(FigureOperations::shown).toList());
        return Answer.ok(shown)
                .version(
                        "%s-%s-%d-%d".formatted(sheet.process(), sheet.base(), position, revision));
    }

    private Figures.Base base(String process, String base) {
        return open.store()
                .read(handle -> SqlProcesses.findBase(handle, process, base))
                .orElseThrow(() -> Problem.notFound("没有这个过程或口径: %s / %s".formatted(process, base)));
    }

    /// A figure as shown: exact decimals in the indicator's unit, null where not counted.
    static Map<String, Object> shown(Figures.Figure figure) {
        var indicator = INDICATORS.get(figure.indicator());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("indicator", indicator.code());
        shown.put("nameZh", indicator.nameZh());
        shown.put("nameEn", indicator.nameEn());
        shown.put("group", indicator.group().zh());
        shown.put("unitZh", indicator.unit().zh());
        shown.put("unitEn", indicator.unit().en());
        shown.put("tally", indicator.tally());
        shown.put("reviewed", figure.reviewed().map(Measure::decimal).orElse(null));
        shown.put("submitted", figure.submitted().map(Measure::decimal).orElse(null));
        shown.put("asOf", figure.asOf());
        shown.put("changedAt", figure.changedAt());
        shown.put("synthetic", figure.synthetic());
        shown.put("agreed", figure.agreed().map(FigureOperations::agreed).orElse(null));
        return shown;
    }

    private static Map<String, Object> agreed(Figures.Agreed agreed) {
        return Map.of(
                "value", agreed.value().decimal(),
                "at", agreed.at(),
                "consultation", agreed.consultation());
    }

    private Answer layer(Ask ask) {
        var under = region(query(ask, "under"));
        var scope = Scope.under(open.divisions().path(under.code(), open.day()));
        var indicator = query(ask, "indicator");
        if (INDICATORS.find(indicator).isEmpty()) {
            throw Problem.notFound("没有这个指标: " + indicator);
        }
        var level = RegionLevel.valueOf(query(ask, "level"));
        var levels =
                level == RegionLevel.COUNTY ? List.of(level, RegionLevel.ZONE) : List.of(level);
        var position = figures.positionAt(asOf(ask));
        var process = query(ask, "process");
        var base = query(ask, "base");
        var rows =
                open.store()
                        .read(
                                h ->
                                        SqlFigures.layer(
                                                h, process, base, indicator, levels, scope,
                                                position));
        return Answer.ok(
                Map.of(
                        "indicator", indicator,
                        "position", position,
                        "items", rows.stream().map(this::shown).toList()));
    }

    private Map<String, Object> shown(SqlFigures.Row row) {
        var region = tree.get(row.region());
        var step = FigureAnswers.step(region.level());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("region", region.code());
        shown.put("name", region.name());
        shown.put("regionNameEn", region.nameEn());
        put(shown, "reviewed", FigureAnswers.measure(row.indicator(), row.tally().reviewed(step)));
        put(shown, "submitted", FigureAnswers.measure(row.indicator(), row.tally().submitted()));
        shown.put("synthetic", row.tally().synthetic());
        return shown;
    }

    static void put(Map<String, Object> shown, String name, Optional<Measure> measure) {
        shown.put(name, measure.map(Measure::decimal).orElse(null));
    }

    private Answer history(Ask ask) {
        var region = region(ask.at("region"));
        var indicator = ask.at("indicator");
        var position = figures.positionAt(asOf(ask));
        var process = query(ask, "process");
        var base = query(ask, "base");
        var steps =
                open.store()
                        .read(
                                h ->
                                        SqlCourse.history(
                                                h,
                                                process,
                                                base,
                                                region.code(),
                                                indicator,
                                                position,
                                                MOST_STEPS));
        var step = FigureAnswers.step(region.level());
        return Answer.ok(
                Map.of(
                        "indicator",
                        indicator,
                        "items",
                        steps.stream().map(s -> shown(indicator, s, step)).toList()));
    }

    private static Map<String, Object> shown(String indicator, SqlCourse.Step history, int step) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("knownAt", history.changedAt());
        shown.put("asOf", history.tally().asOf());
        put(shown, "reviewed", FigureAnswers.measure(indicator, history.tally().reviewed(step)));
        put(shown, "submitted", FigureAnswers.measure(indicator, history.tally().submitted()));
        shown.put("synthetic", history.tally().synthetic());
        return shown;
    }

    private Answer explain(Ask ask) {
        var region = region(ask.at("region"));
        var path = open.divisions().path(region.code(), open.day());
        var mayPhone = ask.actor().posts().stream().anyMatch(p -> p.scope().contains(path));
        return Answer.ok(
                explanations.explain(
                        new ToExplain(
                                query(ask, "process"),
                                query(ask, "base"),
                                region,
                                ask.at("indicator"),
                                figures.positionAt(asOf(ask)),
                                asOf(ask),
                                mayPhone)));
    }

    private Region region(String digits) {
        try {
            return open.divisions()
                    .find(new RegionCode(digits), open.day())
                    .orElseThrow(() -> Problem.notFound("没有这个行政区划: " + digits));
        } catch (IllegalArgumentException e) {
            throw Problem.field("region", "region-code", "行政区划代码应为 6、9 或 12 位数字: " + digits);
        }
    }

    private static String query(Ask ask, String name) {
        return ask.given(name)
                .orElseThrow(() -> Problem.of(400, "contract", "请求不合约定", "缺少参数 " + name));
    }

    private static Optional<Instant> asOf(Ask ask) {
        try {
            return ask.given("asOf").map(Instant::parse);
        } catch (DateTimeException e) {
            throw Problem.of(400, "as-of", "时刻有误", "asOf 应是 ISO 8601 时刻,如 2031-07-12T03:00:00Z。");
        }
    }
}
