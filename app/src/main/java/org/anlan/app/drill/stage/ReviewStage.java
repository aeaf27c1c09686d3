package org.anlan.app.drill.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.crew.Desk;
import org.anlan.app.drill.split.Terrain;
import org.anlan.app.drill.stage.Timetable.Slot;
import org.anlan.domain.RegionCode;
import org.anlan.domain.Role;

/// The three reviews of what townships filed: by county, by city, by the province.
final class ReviewStage implements Stage {

    private static final int AT_ONCE = 24;
    private static final int NOTHING_WAITS = 409;

    private final AtomicInteger returned = new AtomicInteger();
    private final Crew crew;
    private final Timetable timetable;
    private final Terrain terrain;
    private final Slips slips;

    ReviewStage(Crew crew, Timetable timetable, Terrain terrain, Slips slips) {
        this.crew = crew;
        this.timetable = timetable;
        this.terrain = terrain;
        this.slips = slips;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        for (var slot : timetable.slots()) {
            var counties = terrain.counties(slot.bulletin().area(), Map.of());
            var cities = counties.stream().map(terrain::cityOf).distinct().toList();
            events.add(event(slot, 1, "县级审核", counties));
            events.add(event(slot, 2, "市级审核", cities));
            events.add(event(slot, 3, "省级审核", List.of(crew.province())));
        }
        return events;
    }

    private Event event(Slot slot, int step, String what, List<RegionCode> reviewers) {
        return new Event(slot.reviewed(step), what, () -> review(slot, reviewers));
    }

    private void review(Slot slot, List<RegionCode> reviewers) {
        try (var desk = new Desk(AT_ONCE)) {
            reviewers.forEach(region -> desk.run(() -> accept(slot, region)));
        }
        crew.settle();
    }

    /// A reviewer sends back what cannot be and accepts the rest; where nothing waits, there is
    /// nothing to accept.
    private void accept(Slot slot, RegionCode region) {
        slips.take(region).forEach(slip -> sendBack(slot, region, slip));
        var wish =
                Map.of(
                        "process", crew.scenario().id(),
                        "base", slot.bulletin().base().id(),
                        "region", region.digits(),
                        "decision", "ACCEPT");
        var reviewer = crew.people().at(Role.REVIEWER, region);
        var reply = crew.client().post(reviewer, "/api/v1/reviews", wish);
        if (reply.status() != NOTHING_WAITS) {
            reply.done("Review at " + region);
        }
    }

    private void sendBack(Slot slot, RegionCode region, Slips.Slip slip) {
        var wish =
                Map.of(
                        "process", crew.scenario().id(),
                        "base", slot.bulletin().base().id(),
                        "region", region.digits(),
                        "decision", "RETURN",
                        "reports", List.of(slip.report()),
                        "reasons", List.of(Map.of("field", Slips.FIELD, "message", Slips.REASON)));
        var reviewer = crew.people().at(Role.REVIEWER, region);
        crew.client().post(reviewer, "/api/v1/reviews", wish).done("Return at " + region);
        slip.correct().run();
        returned.incrementAndGet();
    }

    @Override
    public Object result() {
        return Map.of("rounds", timetable.slots().size() * 3, "returned", returned.get());
    }
}
