package org.anlan.ingest.report;

import java.util.Map;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract;

/// The operations on reports, reviews, exclusions, processes and clocks.
public final class ReportOperations {

    private static final int MOST_CLOCKS = 500;

    private final OpenStore open;
    private final Intake intake;
    private final Reviews reviews;
    private final Exclusions exclusions;

    /// @param intake takes reports in
    /// @param reviews decides on them
    /// @param exclusions sets other bodies' reports aside
    public ReportOperations(OpenStore open, Intake intake, Reviews reviews, Exclusions exclusions) {
        this.open = open;
        this.intake = intake;
        this.reviews = reviews;
        this.exclusions = exclusions;
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.writes("submitReport", intake::submit)
                .writes("reviewReports", reviews::review)
                .writes("decideExclusion", exclusions::decide)
                .writes("closeProcess", this::close)
                .reads("listExclusions", this::listExclusions)
                .reads("listClocks", this::listClocks);
    }

    private Answer close(Tx tx, Ask ask) {
        var process = ask.at("process");
        if (SqlReports.isOpen(tx.handle(), process).isEmpty()) {
            throw Problem.notFound("没有这个灾害过程: " + process);
        }
        if (!SqlReports.close(tx.handle(), process, tx.civilNow())) {
            throw Problem.conflict("灾害过程 %s 已经结束。".formatted(process));
        }
        return Answer.nothing();
    }

    private Answer listExclusions(Ask ask) {
        var process = ask.given("process").orElse("");
        return Answer.ok(Map.of("items", open.store().read(h -> SqlExclusions.list(h, process))));
    }

    private Answer listClocks(Ask ask) {
        return Answer.ok(
                Map.of(
                        "items",
                        open.store().read(h -> SqlClocks.list(h, ask.at("process"), MOST_CLOCKS))));
    }
}
