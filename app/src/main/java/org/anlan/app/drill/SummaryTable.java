package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import org.anlan.web.Json;

/// The summary as a person reads it at the end of a drill.
final class SummaryTable {

    private static final String ROW = "  %-6s %-14s %-21s %-28s %14s %14s  %s%n";

    private final JsonNode summary;
    private final PrintWriter out;

    SummaryTable(Map<String, Object> summary, PrintWriter out) {
        this.summary = Json.tree(Json.write(summary));
        this.out = out;
    }

    void print() {
        out.printf("%n== %s %s ==%n", text("/scenario"), text("/title"));
        comparison();
        reports();
        judgements();
        supplies();
        cases();
        ending();
        out.flush();
    }

    private void comparison() {
        out.printf("%n通报与系统 bulletin and system: %s / %s%n", text("/compared"), text("/unequal"));
        out.printf(ROW, "通报", "口径 base", "截至 as of", "指标 indicator", "通报值", "系统值", "");
        for (var row : summary.path("comparison")) {
            out.printf(
                    ROW,
                    row.path("bulletin").asText(),
                    row.path("base").asText(),
                    row.path("asOf").asText(),
                    row.path("indicator").asText(),
                    row.path("published").asText(),
                    row.path("system").asText(),
                    row.path("compared").asBoolean()
                            ? row.path("equal").asBoolean() ? "=" : "≠"
                            : "不比较 not compared: " + row.path("why").asText());
        }
    }

    private void reports() {
        line("报告 reports", "/reports/filed");
        line("说明与订正 explained", "/reports/explained");
        line("驳回 returned", "/reviews/returned");
        line("时限达标 clocks met", "/reports/clocksMet");
        line("时限未达标 clocks missed", "/reports/clocksMissed");
        for (var source : summary.at("/reports/setAside")) {
            out.printf(
                    "  剔除 set aside    %s %s: %s%n",
                    source.path("reason").asText(),
                    source.path("source").asText(),
                    source.path("why").asText());
        }
    }

    private void judgements() {
        out.printf("%n雨情分析 areal rain: %d%n", summary.at("/gauges/analyses").size());
        for (var run : summary.at("/gauges/analyses")) {
            out.printf(
                    "  %s %s, 逐站剔除误差 leave-one-out %s mm%n",
                    run.path("day").asText(),
                    run.path("method").asText(),
                    run.path("leaveOneOutErrorMm").asText());
        }
        storms();
        each("会商 consultation", "consultations");
        each("风险提示 warning", "warnings");
        each("应急响应 response", "responses");
        each("史实对照 timeline", "timeline");
    }

    private void storms() {
        var storms = summary.path("storms");
        if (storms.path("fixes").asInt() > 0) {
            out.printf(
                    "%n台风 typhoon: %d 个定位 fixes, 24 小时路径外推平均误差 mean miss of persistence %s km%n",
                    storms.path("fixes").asInt(), storms.path("meanMissKmAt24h").asText("-"));
        }
    }

    private void supplies() {
        line("入库 arrivals", "/arrivals");
        each("调拨方案 plan", "supplies");
    }

    private void cases() {
        line("救助 cases", "/cases");
        line("接报 incidents", "/incidents");
        line("叫应 call-outs", "/callouts");
        line("转移(合成拆分)evacuation (synthetic)", "/evacuation");
        line("告警签收 alarms signed", "/alarms/signed");
        alarms();
        line("交接班 handovers", "/handovers/signed");
        verification();
    }

    private void alarms() {
        out.printf(
                "%n告警声响 sounds at one desk: %s, 一小时最多 most in an hour: %s (目标 goal ≤ %s)%n",
                text("/alarms/sounds"),
                text("/alarms/soundsMostInAnHour"),
                text("/alarms/soundsGoal"));
    }

    private void verification() {
        line("预报检验 verification", "/verification/counts");
        each("分要素评分 scores", "verification/subjects");
        line("预警检验 warnings verified", "/verification/warnings");
        each("权重 weights", "verification/weights");
    }

    private void ending() {
        line("日志 journal", "/journal");
        line("各环节用时 seconds by stage", "/secondsByStage");
        line("总用时 seconds", "/seconds");
    }

    private void each(String title, String list) {
        var items = summary.at("/" + list);
        out.printf("%n%s: %d%n", title, items.size());
        items.forEach(item -> out.printf("  %s%n", item));
    }

    private void line(String title, String pointer) {
        out.printf("%n%s: %s%n", title, summary.at(pointer));
    }

    private String text(String pointer) {
        return summary.at(pointer).asText();
    }
}
