package org.anlan.app.drill.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.app.drill.crew.Crew;
import org.anlan.app.drill.story.Bulletin;
import org.anlan.domain.Role;

/// Other bodies' figures: the duty officer enters them as that body's word, the rule judges them,
/// and a named reviewer decides on what the rule proposes to set aside.
final class SourceStage implements Stage {

    private static final Duration DECISION = Duration.ofMinutes(30);

    private final Crew crew;
    private final ReportTally tally;

    SourceStage(Crew crew, ReportTally tally) {
        this.crew = crew;
        this.tally = tally;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<Event> events() {
        var events = new ArrayList<Event>();
        for (var bulletin : crew.scenario().bulletins()) {
            if (!crew.isOfficial(bulletin)) {
                var at = bulletin.published();
                events.add(new Event(at, "其他来源", () -> enter(bulletin)));
                events.add(new Event(at.plus(DECISION), "来源裁定", this::decide));
            }
        }
        return events;
    }

    private void enter(Bulletin bulletin) {
        var body =
                ReportBody.of(
                        crew.scenario(), bulletin, bulletin.area(), "FIRST", bulletin.values());
        var source = new LinkedHashMap<String, Object>();
        source.put("name", bulletin.body());
        source.put("rank", bulletin.rank());
        bulletin.rounding().ifPresent(r -> source.put("rounding", r));
        body.put("source", source);
        var reply = crew.write(Role.DUTY_OFFICER, "/api/v1/reports", body);
        tally.count("source", body, reply.done("Source " + bulletin.id()));
        crew.settle();
    }

    /// A named reviewer upholds what the rule proposes.
    private void decide() {
        var path = "/api/v1/exclusions?process=" + crew.scenario().id();
        for (var item : crew.read(Role.REVIEWER, path).done("Exclusions").path("items")) {
            if (item.path("state").asText().equals("PROPOSED")) {
                var report = item.path("report").asText();
                crew.write(
                                Role.REVIEWER,
                                "/api/v1/exclusions/" + report,
                                Map.of("decision", "UPHELD"))
                        .done("Exclusion");
                tally.setAside(item);
            }
        }
        crew.settle();
    }

    @Override
    public Object result() {
        return Map.of(
                "entered",
                crew.scenario().bulletins().stream().filter(b -> !crew.isOfficial(b)).count());
    }
}
