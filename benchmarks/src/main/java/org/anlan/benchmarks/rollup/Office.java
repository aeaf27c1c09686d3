package org.anlan.benchmarks.rollup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.benchmarks.house.Reports;
import org.anlan.domain.Actor;
import org.anlan.domain.ActorId;
import org.anlan.domain.Post;
import org.anlan.domain.RegionCode;
import org.anlan.domain.RegionLevel;
import org.anlan.domain.Role;
import org.anlan.domain.Scope;
import org.anlan.ingest.Ingest;
import org.anlan.store.Cause;
import org.anlan.store.open.OpenStore;
import org.anlan.web.Ask;
import org.anlan.web.Json;
import org.anlan.web.Problem;
import org.anlan.web.RoomContract.Deed;
import org.anlan.web.RoomContract.Writing;

/// Ingest's own operations without the door: reports and reviews straight into transactions.
final class Office {

    private static final int PEOPLE = 100;

    private final OpenStore open;
    private final Writing submit;
    private final Writing review;
    private final Actor reporter;
    private final Actor reviewer;

    Office(OpenStore open, Ingest ingest) {
        this.open = open;
        var deeds = ingest.contracts().getFirst().deeds();
        this.submit = writing(deeds, "submitReport");
        this.review = writing(deeds, "reviewReports");
        this.reporter = actor(Role.REPORTER);
        this.reviewer = actor(Role.REVIEWER);
    }

    private static Writing writing(Map<String, Deed> deeds, String operation) {
        if (deeds.get(operation) instanceof Deed.Writes(var writing)) {
            return writing;
        }
        throw new IllegalStateException("Ingest does not write by " + operation);
    }

    private Actor actor(Role role) {
        var province = open.installation().province();
        var scope = Scope.under(open.divisions().path(province, open.day()));
        var id = new ActorId(UUID.randomUUID());
        return new Actor(id, role.en(), "", List.of(new Post(role, province, scope)));
    }

    /// Townships report; counties and cities accept.
    ///
    /// @return the reports, in the order of the townships
    List<UUID> fileUpToProvince(String base, List<RegionCode> townships) {
        var reports = townships.stream().map(t -> file(base, t)).toList();
        for (var level : List.of(RegionLevel.COUNTY, RegionLevel.ZONE, RegionLevel.CITY)) {
            Reports.codes(open, level).forEach(region -> acceptWaiting(base, region));
        }
        return reports;
    }

    private UUID file(String base, RegionCode township) {
        var id = UUID.randomUUID();
        act(reporter, submit, Reports.first(id, base, township, PEOPLE));
        return id;
    }

    private void acceptWaiting(String base, RegionCode region) {
        try {
            act(reviewer, review, Reports.acceptance(base, region));
        } catch (Problem e) {
            if (e.status() != 409) { // nothing waits there
                throw e;
            }
        }
    }

    /// The province accepts one report.
    void accept(String base, UUID report) {
        var province = open.installation().province();
        act(reviewer, review, Reports.acceptance(base, province, report));
    }

    private void act(Actor actor, Writing writing, Map<String, Object> body) {
        var bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        var ask = new Ask("", actor, Map.of(), Map.of(), Map.of(), new Ask.Body(bytes));
        open.store().inTransaction(Cause.by(actor.id()), tx -> writing.answer(tx, ask).status());
    }
}
