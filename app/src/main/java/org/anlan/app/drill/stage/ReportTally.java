package org.anlan.app.drill.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What became of the reports of a drill. Thread-safe.
final class ReportTally {

    private final Consumer<String> receipts;
    private final Map<String, Integer> filed = new TreeMap<>();
    private final Map<String, Integer> explained = new TreeMap<>();
    private final List<Map<String, Object>> setAside = new ArrayList<>();
    private int clocksMet;
    private int clocksMissed;

    /// @param receipts is told the id of each report the moment it was acknowledged
    ReportTally(Consumer<String> receipts) {
        this.receipts = receipts;
    }

    /// Counts a report that was taken in, with the clock it met or missed.
    synchronized void count(String level, Map<String, Object> body, JsonNode receipt) {
        receipts.accept(receipt.path("id").asText());
        filed.merge(level + "/" + body.get("kind"), 1, Integer::sum);
        var clock = receipt.path("clock");
        if (clock.isObject()) {
            if (clock.path("met").asBoolean()) {
                clocksMet++;
            } else {
                clocksMissed++;
            }
        }
    }

    /// Counts an answer to a rule that asked.
    synchronized void explained(String rule) {
        explained.merge(rule, 1, Integer::sum);
    }

    /// Notes a source that a named reviewer set aside.
    synchronized void setAside(JsonNode exclusion) {
        setAside.add(
                Map.of(
                        "source", exclusion.path("source").asText(),
                        "reason", exclusion.path("reason").asText(),
                        "why", exclusion.path("textZh").asText()));
    }

    /// Why a source was set aside, in the rule's words; empty where it was not.
    synchronized Optional<String> whySetAside(String source) {
        return setAside.stream()
                .filter(s -> source.equals(s.get("source")))
                .map(s -> "%s:%s".formatted(s.get("reason"), s.get("why")))
                .findFirst();
    }

    synchronized Object result() {
        var result = new LinkedHashMap<String, Object>();
        result.put("filed", Map.copyOf(filed));
        result.put("explained", Map.copyOf(explained));
        result.put("clocksMet", clocksMet);
        result.put("clocksMissed", clocksMissed);
        result.put("timesOfEvents", "synthetic, by lot");
        result.put("setAside", List.copyOf(setAside));
        return result;
    }
}
