package org.anlan.ingest.figure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.domain.hazard.Hazards;
import org.anlan.domain.port.Figures;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.Problem;
import org.jdbi.v3.core.Handle;

/// The disaster processes over HTTP, the newest first, page by page. Thread-safe.
final class ProcessList {

    private final OpenStore open;

    ProcessList(OpenStore open) {
        this.open = open;
    }

    /// @throws Problem 400 for a cursor that is not ours
    Answer list(Ask ask) {
        var size = Page.size(ask);
        var after = Page.cursor(ask).map(ProcessList::key);
        return Answer.ok(open.store().read(handle -> page(handle, size, after)));
    }

    private static Page<Map<String, Object>> page(
            Handle handle, int size, Optional<SqlProcesses.Key> after) {
        var ends = SqlProcesses.listEnds(handle);
        var page =
                Page.of(
                        SqlProcesses.list(handle, after, size + 1),
                        size,
                        last -> last.startedAt() + " " + last.id());
        return new Page<>(
                page.items().stream()
                        .map(p -> shown(p, ends.getOrDefault(p.id(), SqlProcesses.NO_ENDS)))
                        .toList(),
                page.next());
    }

    private static SqlProcesses.Key key(String cursor) {
        try {
            var parts = cursor.split(" ", 2);
            return new SqlProcesses.Key(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw Problem.of(400, "cursor", "游标有误", "cursor 不是本系统给出的。");
        }
    }

    private static Map<String, Object> shown(
            Figures.DisasterProcess process, SqlProcesses.Ends ends) {
        var hazard = Hazards.bundled().find(process.hazard());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", process.id());
        shown.put("name", process.name());
        shown.put("hazard", process.hazard());
        shown.put("hazardZh", hazard.map(h -> h.name().zh()).orElse(process.hazard()));
        shown.put("hazardEn", hazard.map(h -> h.name().en()).orElse(process.hazard()));
        shown.put("open", process.open());
        shown.put("startedAt", process.startedAt());
        shown.put("stableAt", ends.stableAt());
        shown.put("closedAt", ends.closedAt());
        shown.put("bases", process.bases());
        return shown;
    }
}
