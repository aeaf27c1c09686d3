package org.anlan.ingest.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anlan.domain.Fact;
import org.anlan.domain.fact.ReportExcluded;
import org.anlan.domain.fact.ReportSubmitted;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.ingest.report.ReviewLevel;
import org.anlan.ingest.report.SqlReports;
import org.anlan.ingest.report.SqlTold;
import org.anlan.ingest.report.StoredReport;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower.Followed;

/// Notes what a batch of sealed facts tells of its reports, in the order of the journal; facts in a
/// row that tell the same are noted together. All reports are locked first, in the reviews' order.
final class Telling {

    private static final String SUBMITTED = "SUBMITTED";

    private final Tx tx;
    private final Map<UUID, StoredReport> reports = new HashMap<>();
    private final Set<UUID> begun = new HashSet<>();
    private final List<UUID> waiting = new ArrayList<>();
    private int level;
    private String state = "";

    private Telling(Tx tx) {
        this.tx = tx;
    }

    /// Notes a batch.
    ///
    /// @return the reports it speaks of
    static Collection<StoredReport> of(Tx tx, List<Followed> batch) {
        var telling = new Telling(tx);
        var ids = batch.stream().flatMap(f -> named(f.fact()).stream()).distinct().toList();
        SqlReports.listLocked(tx.handle(), ids).forEach(r -> telling.reports.put(r.id(), r));
        telling.begun.addAll(SqlTold.listBegun(tx.handle(), ids));
        batch.forEach(followed -> telling.note(followed.fact()));
        telling.write();
        return telling.reports.values();
    }

    private static List<UUID> named(Fact fact) {
        return switch (fact) {
            case ReportSubmitted submitted -> List.of(UUID.fromString(submitted.report()));
            case ReportsReviewed reviewed ->
                    reviewed.reports().stream().map(UUID::fromString).toList();
            case ReportExcluded excluded -> List.of(UUID.fromString(excluded.report()));
            default -> List.of();
        };
    }

    private void note(Fact fact) {
        switch (fact) {
            case ReportSubmitted _ -> named(fact).forEach(id -> begin(id, before(id)));
            case ReportsReviewed reviewed -> {
                var step = ReviewLevel.valueOf(reviewed.level()).step();
                var accepted = reviewed.decision().equals("ACCEPT");
                named(fact)
                        .forEach(
                                id ->
                                        tell(
                                                id,
                                                accepted ? step : step - 1,
                                                accepted ? SUBMITTED : "RETURNED"));
            }
            case ReportExcluded excluded -> {
                var counts = excluded.state().equals("OVERRULED");
                named(fact).forEach(id -> tell(id, -1, counts ? SUBMITTED : "EXCLUDED"));
            }
            default -> {} // no other kind is followed
        }
    }

    /// A report that later facts told of already, because this one was parked, stays as they said.
    private void begin(UUID id, int nextLevel) {
        if (!begun.contains(id)) {
            tell(id, nextLevel, SUBMITTED);
        }
    }

    private int before(UUID id) {
        var report = reports.get(id);
        return report != null && report.inLine() ? ReviewLevel.before(report.level()) : 0;
    }

    private void tell(UUID id, int nextLevel, String nextState) {
        if (nextLevel != level || !nextState.equals(state)) {
            write();
            level = nextLevel;
            state = nextState;
        }
        waiting.add(id);
    }

    private void write() {
        if (!waiting.isEmpty()) {
            SqlTold.tell(tx.handle(), waiting, level, state);
            waiting.clear();
        }
    }
}
