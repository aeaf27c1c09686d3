package org.anlan.ingest.report;

import org.anlan.domain.Post;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Page;
import org.anlan.web.RoomContract;

/// The operations on reports, reviews, exclusions and processes.
public final class ReportOperations {

    private final OpenStore open;
    private final Intake intake;
    private final Reviews reviews;
    private final Exclusions exclusions;
    private final Processes processes;

    /// @param intake takes reports in
    /// @param reviews decides on them
    /// @param exclusions sets other bodies' reports aside
    /// @param clocks told of stable processes
    public ReportOperations(
            OpenStore open, Intake intake, Reviews reviews, Exclusions exclusions, Clocks clocks) {
        this.open = open;
        this.intake = intake;
        this.reviews = reviews;
        this.exclusions = exclusions;
        this.processes = new Processes(open, clocks);
    }

    /// Adds the operations to the room's contract.
    public void addTo(RoomContract contract) {
        contract.writes("submitReport", intake::submit)
                .writes("reviewReports", reviews::review)
                .writes("decideExclusion", exclusions::decide)
                .writes("openProcess", processes::open)
                .writes("closeProcess", processes::close)
                .writes("stabiliseProcess", processes::stabilise)
                .reads("listExclusions", this::listExclusions);
    }

    private Answer listExclusions(Ask ask) {
        var process = ask.given("process").orElse("");
        var seen = ask.actor().posts().stream().map(Post::scope).distinct().toList();
        var size = Page.size(ask);
        var after = Page.cursor(ask).map(SqlExclusions.Key::read);
        var read = open.store().read(h -> SqlExclusions.list(h, process, seen, after, size + 1));
        return Answer.ok(Page.of(read, size, last -> SqlExclusions.Key.of(last).written()));
    }
}
