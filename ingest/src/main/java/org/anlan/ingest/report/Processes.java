package org.anlan.ingest.report;

import java.util.Map;
import org.anlan.domain.Region;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.hazard.Hazards;
import org.anlan.ingest.report.ProcessFact.ProcessMoved;
import org.anlan.ingest.report.ProcessFact.Step;
import org.anlan.store.Tx;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.anlan.web.Problem;

/// Disaster processes (灾害过程): opened under a name of their own, and closed when all is told.
///
/// A first report opens one by itself where nobody did; then its name is made of day, place and
/// hazard. Thread-safe.
final class Processes {

    private final OpenStore open;
    private final Clocks clocks;

    private record Opening(String id, String name, String hazard, String region) {}

    private record Asked(String id, RegionCode region) {}

    /// @param clocks told of each process that is stable
    Processes(OpenStore open, Clocks clocks) {
        this.open = open;
        this.clocks = clocks;
    }

    /// Opens a process.
    ///
    /// @throws Problem 409 if one of that id is there; 422 for an unknown hazard or region
    Answer open(Tx tx, Ask ask) {
        var opening = ask.body(Opening.class);
        var region = region(opening.region());
        ask.require(path(region.code()), Role.DUTY_OFFICER, Role.DUTY_CHIEF, Role.LEADER);
        if (Hazards.bundled().find(opening.hazard()).isEmpty()) {
            throw Problem.field("hazard", "hazard-known", "没有这个灾种: " + opening.hazard());
        }
        if (!SqlProcesses.put(
                tx.handle(),
                opening.id(),
                opening.name(),
                opening.hazard(),
                region.code(),
                tx.civilNow())) {
            throw Problem.conflict("id", "new", "灾害过程 %s 已经建立。".formatted(opening.id()));
        }
        tx.state(new ProcessMoved(opening.id(), region.code(), Step.OPENED));
        return Answer.created(
                "/api/v1/processes/" + opening.id(),
                Map.of("id", opening.id(), "name", opening.name()));
    }

    /// Takes no more reports for a process.
    ///
    /// @throws Problem 404 where there is none, 403 out of its region, 409 if it is closed
    Answer close(Tx tx, Ask ask) {
        var process = asked(tx, ask);
        if (!SqlProcesses.close(tx.handle(), process.id(), tx.civilNow())) {
            throw Problem.conflict("process", "open", "灾害过程 %s 已经结束。".formatted(process.id()));
        }
        tx.state(new ProcessMoved(process.id(), process.region(), Step.CLOSED));
        return Answer.nothing();
    }

    /// Declares the situation stable (灾情稳定): daily reports end, final reports are owed.
    ///
    /// @throws Problem 404 where there is none, 403 out of its region, 409 if stable or closed
    Answer stabilise(Tx tx, Ask ask) {
        var process = asked(tx, ask);
        if (!SqlProcesses.stabilise(tx.handle(), process.id(), tx.civilNow())) {
            throw Problem.conflict(
                    "process", "unstable", "灾害过程 %s 已经稳定或结束。".formatted(process.id()));
        }
        clocks.stabilised(tx, process.id());
        tx.state(new ProcessMoved(process.id(), process.region(), Step.STABLE));
        return Answer.nothing();
    }

    private Asked asked(Tx tx, Ask ask) {
        var process = ask.at("process");
        var region =
                SqlProcesses.findRegion(tx.handle(), process)
                        .orElseThrow(() -> Problem.notFound("没有这个灾害过程: " + process));
        ask.require(path(region), Role.DUTY_CHIEF, Role.LEADER);
        return new Asked(process, region);
    }

    private Region region(String digits) {
        return open.divisions()
                .find(new RegionCode(digits), open.day())
                .orElseThrow(() -> Problem.field("region", "region-known", "没有这个行政区划: " + digits));
    }

    private String path(RegionCode region) {
        return open.divisions().path(region, open.day());
    }
}
