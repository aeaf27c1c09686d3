package org.anlan.app.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import org.anlan.web.Json;

/// The summary as a person reads it at the end of a drill.
final class SummaryTable {

    private final JsonNode summary;

    SummaryTable(Map<String, Object> summary) {
        this.summary = Json.tree(Json.write(summary));
    }

    void print(PrintWriter out) {
        out.printf(
                "%n== %s %s ==%n", summary.get("scenario").asText(), summary.get("title").asText());
        out.println("通报  口径            截至                  指标                      通报值        系统值");
        for (var row : summary.get("comparison")) {
            out.printf(
                    "%-5s %-14s %-20s %-24s %12s %12s %s%n",
                    row.get("bulletin").asText(),
                    row.get("base").asText(),
                    row.get("asOf").asText(),
                    row.get("indicator").asText(),
                    row.get("published").asText(),
                    row.get("system").asText(),
                    row.get("equal").asBoolean() ? "=" : "≠");
        }
        summary.properties().stream()
                .filter(e -> !e.getKey().equals("comparison"))
                .forEach(e -> out.printf("%-16s %s%n", e.getKey(), e.getValue()));
        out.flush();
    }
}
