package org.anlan.benchmarks.wall;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anlan.app.house.House;
import org.anlan.benchmarks.Sample;
import org.anlan.benchmarks.house.Client;
import org.anlan.benchmarks.house.Line;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;
import org.anlan.domain.fact.FigureMoved;
import org.anlan.domain.fact.ReportsReviewed;
import org.anlan.store.journal.SealedFact;

/// A load on a real house: every township has reported, the province accepts one by one, and
/// screens listen.
///
/// Which event carries which accept is read from the journal afterwards: the first movement of the
/// province's figures that was caused by the accept's own position or a later one of its batch.
final class HouseRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PAGE = 10_000;

    private final House house;
    private final Client client;
    private final Line line;
    private final String observer;
    private final RegionCode province;

    HouseRun(House house, Client client) {
        this.house = house;
        this.client = client;
        this.line = new Line(house, client);
        this.observer = client.signIn("observer", Role.OBSERVER);
        this.province = house.store().installation().province();
    }

    Outcome run(Load load, String base, List<RegionCode> townships)
            throws IOException, InterruptedException {
        var reports = line.fileUpToProvince(base, townships);
        settle();
        var before = house.store().journal().head().position();
        var viewers = new ArrayList<Viewer>();
        try (var wall = new Wall(client, observer, province, base).start()) {
            for (var i = 0; i < load.viewers(); i++) {
                viewers.add(viewer(i == 0 ? wall : null));
            }
            var accepts = load.run(i -> line.accept(base, reports.get(i)).status() == 200);
            settle();
            var facts = facts(before);
            waitFor(viewers, wall, facts);
            return outcome(accepts, reports, facts, viewers, wall);
        } finally {
            viewers.forEach(Viewer::close);
        }
    }

    private Viewer viewer(@org.jspecify.annotations.Nullable Wall wall)
            throws IOException, InterruptedException {
        var stream = house.address().resolve("/api/v1/stream");
        return new Viewer(
                        client,
                        stream,
                        observer,
                        position -> {
                            if (wall != null) {
                                wall.hear(position);
                            }
                        })
                .start();
    }

    private void settle() {
        if (!house.store().journal().settle(PATIENCE)) {
            throw new IllegalStateException("The journal did not settle.");
        }
    }

    private List<SealedFact> facts(long after) {
        var journal = house.store().journal();
        var facts = new ArrayList<SealedFact>();
        var page = journal.listAfter(after, PAGE);
        while (!page.isEmpty()) {
            facts.addAll(page);
            page = journal.listAfter(page.getLast().position(), PAGE);
        }
        return facts;
    }

    /// Those whose facts every viewer is to hear.
    private List<SealedFact> shown(List<SealedFact> facts) {
        var journal = house.store().journal();
        return facts.stream()
                .filter(
                        f ->
                                journal.factOf(f)
                                        .filter(
                                                x ->
                                                        x instanceof FigureMoved
                                                                || x instanceof ReportsReviewed)
                                        .isPresent())
                .toList();
    }

    /// The last events are still on their way when the journal is settled.
    private void waitFor(List<Viewer> viewers, Wall wall, List<SealedFact> facts)
            throws InterruptedException {
        var last = shown(facts).getLast().position();
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline
                && !(viewers.stream().allMatch(v -> v.heard().containsKey(last))
                        && wall.shownFrom(last) != null)) {
            Thread.sleep(10);
        }
    }

    private Outcome outcome(
            List<Load.Accept> accepts,
            List<UUID> reports,
            List<SealedFact> facts,
            List<Viewer> viewers,
            Wall wall) {
        var carriers = carriers(facts);
        var answer = new ArrayList<Long>();
        var event = new ArrayList<Long>();
        var afterAnswer = new ArrayList<Long>();
        var shown = new ArrayList<Long>();
        for (var i = 0; i < accepts.size(); i++) {
            var accept = accepts.get(i);
            if (!accept.done()) {
                continue;
            }
            answer.add(accept.answered() - accept.due());
            var carrier = carriers.get(reports.get(i).toString());
            if (carrier == null) {
                throw new IllegalStateException("An accepted report moved no figure.");
            }
            for (var viewer : viewers) {
                var heard = viewer.heard().get(carrier);
                if (heard != null) {
                    event.add(heard - accept.due());
                    afterAnswer.add(heard - accept.answered());
                }
            }
            var read = wall.shownFrom(carrier);
            if (read != null) {
                shown.add(read.getValue() - accept.due());
            }
        }
        return new Outcome(
                answer.size(),
                accepts.size() - answer.size(),
                lost(facts, viewers),
                Sample.ofNanos(answer),
                Sample.ofNanos(event),
                Sample.ofNanos(afterAnswer),
                Sample.ofNanos(shown));
    }

    /// The position that carried each report's acceptance to the screens.
    private Map<String, Long> carriers(List<SealedFact> facts) {
        var journal = house.store().journal();
        var movedBy = new TreeMap<Long, Long>();
        var accepted = new HashMap<String, Long>();
        for (var sealed : facts) {
            var fact = journal.factOf(sealed).orElse(null);
            if (fact instanceof FigureMoved && sealed.region().equals(province)) {
                movedBy.putIfAbsent(sealed.causedBy().orElse(0), sealed.position());
            } else if (fact instanceof ReportsReviewed reviewed) {
                reviewed.reports().forEach(r -> accepted.put(r, sealed.position()));
            }
        }
        var carriers = new HashMap<String, Long>();
        accepted.forEach(
                (report, position) -> {
                    var moved = movedBy.ceilingEntry(position);
                    if (moved != null) {
                        carriers.put(report, moved.getValue());
                    }
                });
        return carriers;
    }

    private long lost(List<SealedFact> facts, List<Viewer> viewers) {
        var expected = shown(facts).stream().map(SealedFact::position).toList();
        return viewers.stream()
                .mapToLong(
                        v ->
                                v.resyncs()
                                        + expected.stream()
                                                .filter(p -> !v.heard().containsKey(p))
                                                .count())
                .sum();
    }
}
